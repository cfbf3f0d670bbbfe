import type { Language } from '../../kernel/language.ts'

/** One way of giving up the root account that was tried, and why it did not do. */
export interface Attempt {
  readonly way: string
  readonly reason: string
}

/** The facts of each problem. A path is as the person gave it; an address never holds a password. */
interface Facts {
  'bad-url': object
  'cannot-connect': { readonly address: string; readonly reason: string }
  'too-old': { readonly address: string; readonly found: string; readonly oldest: number }
  'not-utf-8': { readonly address: string; readonly found: string }
  'no-vietnamese-order': { readonly address: string }
  'no-binaries': { readonly platform: string }
  'broken-binaries': { readonly path: string; readonly reason: string }
  'no-way-from-root': { readonly tried: readonly Attempt[] }
  'no-permission': { readonly path: string }
  'read-only': { readonly path: string }
  'not-a-folder': { readonly path: string }
  'disk-full': { readonly path: string }
  unusable: { readonly path: string; readonly reason: string }
  'other-major': { readonly path: string; readonly found: string; readonly needed: number }
  'not-a-cluster': { readonly path: string }
  'damaged-file': { readonly path: string; readonly reason: string }
  'wrong-password': { readonly path: string; readonly pid: number }
  'password-lost': { readonly path: string; readonly pid: number }
  'port-taken': { readonly port: number }
  busy: { readonly path: string; readonly pid: number }
  'full-house': { readonly pid: number }
  'left-behind': { readonly path: string; readonly pids: readonly number[] }
  'no-answer': { readonly pid: number; readonly log: string }
  'does-not-start': { readonly reason: string; readonly log: string }
}

export type ServerProblemCode = keyof Facts

/** Why there is no server to work with: a code with its facts. The sentence comes last, in {@link sayServerProblem}. */
export interface ServerProblem<Code extends ServerProblemCode = ServerProblemCode> {
  readonly problem: Code
  readonly facts: Facts[Code]
}

/** A problem with its facts; the compiler refuses facts of another code. */
export function serverProblem<Code extends ServerProblemCode>(code: Code, facts: Facts[Code]): ServerProblem<Code> {
  return { problem: code, facts }
}

export function isServerProblem(x: unknown): x is ServerProblem {
  return typeof x === 'object' && x !== null && 'problem' in x && 'facts' in x
}

/** What an error of the system says about the data folder; null for an error that is ours. */
export function problemOfError(error: unknown, path: string): ServerProblem | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  const at = 'path' in error && typeof error.path === 'string' ? error.path : path
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return serverProblem('no-permission', { path: at })
    case 'EROFS':
      return serverProblem('read-only', { path: at })
    case 'ENOSPC':
    case 'EDQUOT':
      return serverProblem('disk-full', { path })
    case 'ENOTDIR':
    case 'EEXIST':
      return serverProblem('not-a-folder', { path: at })
    default:
      return serverProblem('unusable', { path: at, reason: error.message })
  }
}

const messages: readonly (readonly [RegExp, (path: string) => ServerProblem])[] = [
  [/No space left on device|Disk quota exceeded/, (path) => serverProblem('disk-full', { path })],
  [/Read-only file system/, (path) => serverProblem('read-only', { path })],
  [/Permission denied|Operation not permitted|has wrong ownership/, (path) => serverProblem('no-permission', { path })],
]

/** What the words of initdb or postgres say about the data folder, or null. They speak English: we set LC_ALL. */
export function problemOfWords(words: string, path: string): ServerProblem | null {
  return messages.find(([pattern]) => pattern.test(words))?.[1](path) ?? null
}

const orGiven = {
  en: 'or set DATABASE_URL to a PostgreSQL 15 or newer',
  vi: 'hoặc đặt DATABASE_URL trỏ tới PostgreSQL 15 trở lên',
}

const list = (pids: readonly number[]) => pids.join(', ')
const tried = (attempts: readonly Attempt[]) => attempts.map(({ way, reason }) => `${way}: ${reason}`).join('; ')

type Sentences = {
  readonly [Code in ServerProblemCode]: Readonly<Record<Language, (facts: Facts[Code]) => string>>
}

const sentences: Sentences = {
  'bad-url': {
    en: () => 'DATABASE_URL is not an address. Write it as postgres://user:password@host:5432/database',
    vi: () => 'DATABASE_URL không phải một địa chỉ. Hãy viết theo dạng postgres://user:password@host:5432/database',
  },
  'cannot-connect': {
    en: (f) =>
      `DATABASE_URL names ${f.address}, which cannot be used (${f.reason}). Check that it runs and that user, password and database are right`,
    vi: (f) =>
      `DATABASE_URL trỏ tới ${f.address} nhưng không dùng được (${f.reason}). Hãy kiểm tra máy chủ có chạy không và người dùng, mật khẩu, cơ sở dữ liệu có đúng không`,
  },
  'too-old': {
    en: (f) => `DATABASE_URL names ${f.address}, which is PostgreSQL ${f.found}. Upgrade it to ${f.oldest} or newer`,
    vi: (f) => `DATABASE_URL trỏ tới ${f.address} chạy PostgreSQL ${f.found}. Hãy nâng cấp lên ${f.oldest} trở lên`,
  },
  'not-utf-8': {
    en: (f) =>
      `the database ${f.address} keeps text as ${f.found}, which cannot hold Vietnamese. Create one with ENCODING 'UTF8' and name that in DATABASE_URL`,
    vi: (f) =>
      `cơ sở dữ liệu ${f.address} lưu chữ bằng ${f.found}, không viết được tiếng Việt. Hãy tạo cơ sở dữ liệu với ENCODING 'UTF8' rồi ghi tên đó vào DATABASE_URL`,
  },
  'no-vietnamese-order': {
    en: (f) =>
      `the PostgreSQL at ${f.address} was built without ICU and cannot sort Vietnamese. Use one that has the collation vi-x-icu`,
    vi: (f) =>
      `PostgreSQL tại ${f.address} không có ICU nên không xếp được thứ tự tiếng Việt. Hãy dùng bản có collation vi-x-icu`,
  },
  'no-binaries': {
    en: (f) =>
      `there is no PostgreSQL for ${f.platform} in this installation. Run npm install with optional dependencies, ${orGiven.en}`,
    vi: (f) =>
      `bản cài đặt này không có PostgreSQL cho ${f.platform}. Hãy chạy npm install kèm các gói tùy chọn, ${orGiven.vi}`,
  },
  'broken-binaries': {
    en: (f) => `${f.path} cannot be run (${f.reason}). Run npm rebuild, ${orGiven.en}`,
    vi: (f) => `không chạy được ${f.path} (${f.reason}). Hãy chạy npm rebuild, ${orGiven.vi}`,
  },
  'no-way-from-root': {
    en: (f) =>
      `PostgreSQL refuses to run as root, and no other account could be used (tried ${tried(f.tried)}). Start the program as another user, ${orGiven.en}`,
    vi: (f) =>
      `PostgreSQL không chạy bằng tài khoản root và không dùng được tài khoản khác (đã thử ${tried(f.tried)}). Hãy chạy chương trình bằng người dùng khác, ${orGiven.vi}`,
  },
  'no-permission': {
    en: (f) =>
      `${f.path} may not be read or written by this user. Use the user who created it, or another folder with --data`,
    vi: (f) =>
      `người dùng này không được đọc hoặc ghi ${f.path}. Hãy dùng người dùng đã tạo ra nó, hoặc thư mục khác bằng --data`,
  },
  'read-only': {
    en: (f) => `${f.path} lies on a disk that cannot be written. Use another folder with --data`,
    vi: (f) => `${f.path} nằm trên đĩa chỉ đọc. Hãy dùng thư mục khác bằng --data`,
  },
  'not-a-folder': {
    en: (f) => `${f.path} is not a folder. Name a folder with --data`,
    vi: (f) => `${f.path} không phải thư mục. Hãy nêu một thư mục bằng --data`,
  },
  'disk-full': {
    en: (f) =>
      `the disk that holds ${f.path} is full. Free some space and start again: nothing that was recorded is lost`,
    vi: (f) => `đĩa chứa ${f.path} đã đầy. Hãy giải phóng dung lượng rồi chạy lại: những gì đã ghi không bị mất`,
  },
  unusable: {
    en: (f) => `${f.path} cannot be used (${f.reason}). Repair it, or use another folder with --data`,
    vi: (f) => `không dùng được ${f.path} (${f.reason}). Hãy sửa lại, hoặc dùng thư mục khác bằng --data`,
  },
  'other-major': {
    en: (f) =>
      `${f.path} was made by PostgreSQL ${f.found}, this program brings ${f.needed}. Make a backup with the version of openprovince that made it and restore it into an empty folder`,
    vi: (f) =>
      `${f.path} do PostgreSQL ${f.found} tạo ra, chương trình này dùng bản ${f.needed}. Hãy sao lưu bằng phiên bản openprovince đã tạo ra nó rồi khôi phục vào thư mục trống`,
  },
  'not-a-cluster': {
    en: (f) => `${f.path} holds files that are no database. Move them away, or use another folder with --data`,
    vi: (f) => `${f.path} chứa tệp không phải cơ sở dữ liệu. Hãy chuyển chúng đi, hoặc dùng thư mục khác bằng --data`,
  },
  'damaged-file': {
    en: (f) => `${f.path} is damaged (${f.reason}). Delete it: a new password is set at the next start`,
    vi: (f) => `${f.path} bị hỏng (${f.reason}). Hãy xóa tệp này: mật khẩu mới được đặt ở lần chạy sau`,
  },
  'wrong-password': {
    en: (f) =>
      `the password in ${f.path} is not that of the database. End the server (program ${f.pid}) if it still runs and delete the file: a new password is set at the next start`,
    vi: (f) =>
      `mật khẩu trong ${f.path} không phải của cơ sở dữ liệu. Hãy dừng máy chủ (tiến trình ${f.pid}) nếu còn chạy rồi xóa tệp này: mật khẩu mới được đặt ở lần chạy sau`,
  },
  'password-lost': {
    en: (f) =>
      `a server (program ${f.pid}) runs on this folder, but ${f.path} with its password is gone. End that program with SIGINT: a new password is set at the next start`,
    vi: (f) =>
      `máy chủ (tiến trình ${f.pid}) đang chạy trên thư mục này nhưng không còn ${f.path} chứa mật khẩu. Hãy dừng tiến trình đó bằng SIGINT: mật khẩu mới được đặt ở lần chạy sau`,
  },
  'port-taken': {
    en: (f) => `the port ${f.port} is taken, and so were those tried before. End what holds it and start again`,
    vi: (f) =>
      `cổng ${f.port} đã bị chiếm, các cổng thử trước đó cũng vậy. Hãy dừng chương trình đang giữ cổng rồi chạy lại`,
  },
  busy: {
    en: (f) =>
      `the program ${f.pid} has been starting or stopping the server for long (${f.path}). End it and start again`,
    vi: (f) => `tiến trình ${f.pid} khởi động hoặc dừng máy chủ quá lâu (${f.path}). Hãy dừng nó rồi chạy lại`,
  },
  'full-house': {
    en: (f) => `the server (program ${f.pid}) has no connection left. End a program that uses it and start again`,
    vi: (f) =>
      `máy chủ (tiến trình ${f.pid}) không còn kết nối trống. Hãy dừng một chương trình đang dùng nó rồi chạy lại`,
  },
  'left-behind': {
    en: (f) =>
      `a server that was killed left programs (${list(f.pids)}) that still work in ${f.path}. Wait until they end, or end them, and start again`,
    vi: (f) =>
      `máy chủ bị dừng đột ngột để lại tiến trình (${list(f.pids)}) còn làm việc trong ${f.path}. Hãy đợi hoặc dừng chúng rồi chạy lại`,
  },
  'no-answer': {
    en: (f) => `the server (program ${f.pid}) gives no answer. See ${f.log}, end the program and start again`,
    vi: (f) => `máy chủ (tiến trình ${f.pid}) không trả lời. Hãy xem ${f.log}, dừng tiến trình rồi chạy lại`,
  },
  'does-not-start': {
    en: (f) => `PostgreSQL does not start (${f.reason}). See ${f.log}, ${orGiven.en}`,
    vi: (f) => `PostgreSQL không khởi động được (${f.reason}). Hãy xem ${f.log}, ${orGiven.vi}`,
  },
}

/** The problem as one sentence that names what it is about and ends with what to do. */
export function sayServerProblem(found: ServerProblem, language: Language): string {
  // The table is keyed by the code, so the sentence and the facts always belong together.
  const say = sentences[found.problem][language] as (facts: ServerProblem['facts']) => string
  const sentence = say(found.facts)
  return `${sentence.charAt(0).toLocaleUpperCase(language)}${sentence.slice(1)}.`
}
