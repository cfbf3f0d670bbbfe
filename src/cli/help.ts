import type { Bilingual } from '../kernel/language.ts'

export const mainHelp: Bilingual = {
  en: `openprovince: the working record of a province's economy

  openprovince start                     the record, with a sample where there is none yet
  openprovince init [--sample hoa-binh]  a record, empty or with real figures to try
  openprovince read FILE...              every figure of a report, with its words and its proof
  openprovince import FILE --as observations
                                         rows of a CSV file into the record
  openprovince series INDICATOR          what was said of it, by whom and when
  openprovince derive FORMULA INDICATOR  what follows from it: growth, balance, share, plan met, rank
  openprovince check [FILE]              what cannot all be true, in the record or of a report
  openprovince case ID                   follow a finding up
  openprovince rule CELL OBSERVATION     decide which statement stands
  openprovince places resolve|lineage    what a name or a code means on a day
  openprovince verify                    whether the record is as it was written
  openprovince backup FILE, restore FILE the record in one file, and back

  openprovince COMMAND --help            has examples;  openprovince --help  is this page
  openprovince --version

Words are shown in the language of the system; --ui en or --ui vi changes it.
`,
  vi: `openprovince: sổ ghi kinh tế của một tỉnh

  openprovince start                     sổ ghi, kèm dữ liệu mẫu nếu chưa có
  openprovince init [--sample hoa-binh]  sổ ghi trống, hoặc có số liệu thật để thử
  openprovince read TỆP...               mọi số liệu của một báo cáo, kèm nguyên văn và phép kiểm
  openprovince import TỆP --as observations
                                         đưa các dòng của tệp CSV vào sổ ghi
  openprovince series CHỈ-TIÊU           ai đã nêu là bao nhiêu, khi nào
  openprovince derive CÔNG-THỨC CHỈ-TIÊU suy ra được gì: tăng giảm, cán cân, tỷ trọng, kế hoạch, thứ hạng
  openprovince check [TỆP]               những gì không thể cùng đúng, trong sổ hoặc của một báo cáo
  openprovince case MÃ                   theo dõi một vụ việc
  openprovince rule Ô SỐ-LIỆU            quyết định nhận số liệu nào
  openprovince places resolve|lineage    tên hoặc mã là nơi nào vào một ngày
  openprovince verify                    sổ ghi có còn đúng như đã ghi không
  openprovince backup TỆP, restore TỆP   sổ ghi trong một tệp, và khôi phục

  openprovince LỆNH --help               có ví dụ;  openprovince --help  là trang này
  openprovince --version

Ngôn ngữ hiển thị theo hệ thống; đổi bằng --ui en hoặc --ui vi.
`,
}

export const readHelp: Bilingual = {
  en: `openprovince read FILE... [options]
openprovince read --batch FILE.jsonl --json

Reads reports (plain text or HTML, any encoding, '-' for standard input), takes every figure out
with its exact words, and checks whether the figures of the text can all be true. Needs no database.

Try it
  openprovince read report.txt --published 2025-07-10 --place "Hoa Binh"
      The date says what 'this year' is, the place is meant where the text names none.
  openprovince read page.html --json | jq '.findings[] | select(.severity == "error")'
      What cannot be true. Offsets are UTF-16 units of the file as given, tags included.
  curl -s https://example.org/news/1 | openprovince read -
      From a pipe. Menus, scripts and teasers of other articles are left out.
  openprovince read --batch articles.jsonl --json > figures.jsonl
      One {"id","text","published","place","language"} in, one {"id","language","figures","findings"}
      out, line by line; a bad line is reported and the others are read.

Options
  --published DATE   when the text was published: YYYY-MM-DD or YYYY-MM
  --place NAME       the place the text is about, in English or Vietnamese; else its dateline says it
  --lang en|vi       the language of the text; else the text says it
  --json             one JSON object a line for each file, every number exact
  --batch FILE       many texts, one JSON object a line ('-' for standard input)
  --ui en|vi         the language of these words; else LANG says it (for --json: English)
  --color            colours though the output is no terminal (NO_COLOR switches them off)
  -h, --help         this page

How to read the output
  [645.23 billion USD]³  is figure 3. The table says what it means: every value that the printed digits
  and words allow. 'about 1.9 billion' is 1.85 to 1.95, and every check compares intervals.
  An error cannot be true as printed, a warning hardly, a note says what was computed and holds.
  'read X as Y' is the smallest change that makes everything agree.

Exit code
  0  every file was read, whatever was found in it
  1  a file, or a line of a batch, could not be read; the others were
  2  the command itself was wrong
`,
  vi: `openprovince read TỆP... [tùy chọn]
openprovince read --batch TỆP.jsonl --json

Đọc báo cáo (văn bản thuần hoặc HTML, mọi bảng mã, '-' là đầu vào chuẩn), lấy ra từng số liệu kèm
đúng nguyên văn, rồi kiểm xem các số liệu trong bài có thể cùng đúng hay không. Không cần cơ sở dữ liệu.

Làm thử
  openprovince read bao-cao.txt --published 2025-07-10 --place "Hòa Bình"
      Ngày đăng cho biết 'năm nay' là năm nào; nơi được hiểu khi bài không nêu địa danh.
  openprovince read trang.html --json | jq '.findings[] | select(.severity == "error")'
      Những gì không thể đúng. Vị trí tính theo đơn vị UTF-16 của tệp gốc, kể cả thẻ HTML.
  curl -s https://example.org/tin/1 | openprovince read -
      Đọc từ đường ống. Bỏ qua trình đơn, mã lệnh và tin giới thiệu bài khác.
  openprovince read --batch bai.jsonl --json > so-lieu.jsonl
      Mỗi dòng vào {"id","text","published","place","language"}, mỗi dòng ra {"id","language",
      "figures","findings"}; dòng hỏng được báo, các dòng khác vẫn đọc.

Tùy chọn
  --published NGÀY   ngày đăng: YYYY-MM-DD hoặc YYYY-MM
  --place TÊN        nơi bài nói tới, tiếng Việt hoặc tiếng Anh; không có thì theo dòng đầu của tin
  --lang en|vi       ngôn ngữ của bài; không có thì tự nhận biết
  --json             mỗi tệp một đối tượng JSON trên một dòng, mọi con số đều chính xác
  --batch TỆP        nhiều bài, mỗi dòng một đối tượng JSON ('-' là đầu vào chuẩn)
  --ui en|vi         ngôn ngữ hiển thị; không có thì theo LANG (với --json: tiếng Anh)
  --color            tô màu cả khi đầu ra không phải màn hình (NO_COLOR thì tắt)
  -h, --help         trang này

Cách đọc kết quả
  [645,23 tỷ USD]³  là số liệu số 3. Bảng cho biết số ấy nghĩa là gì: mọi giá trị mà chữ số và từ
  ngữ đã in cho phép. 'khoảng 1,9 tỷ' là từ 1,85 đến 1,95; mọi phép kiểm đều so khoảng với khoảng.
  Lỗi: không thể đúng như đã in; cảnh báo: khó có thể đúng; ghi chú: đã tính và thấy khớp.
  'nên đọc X là Y' là sửa đổi nhỏ nhất để mọi thứ khớp nhau.

Mã thoát
  0  mọi tệp đã được đọc, dù tìm thấy gì trong đó
  1  có tệp, hoặc có dòng trong --batch, không đọc được; phần còn lại vẫn đọc
  2  lệnh viết sai
`,
}
