import type { Bilingual } from '../kernel/language.ts'
import { common, last } from './help-record.ts'

export const checkHelp: Bilingual = {
  en: `openprovince check [options]
openprovince check FILE [--published DATE] [--place NAME] [options]

Holds the statements of the record against each other: rival values of one cell, plans solved back from
value and percentage, growth, months against longer times, parts against wholes, exports against revenue,
scale. A revision, an estimate that a result replaces, and what holds are notes. Errors and warnings are
kept as cases: a second run changes nothing, new evidence opens a case again, and a case without cause is
settled.

With FILE the report is read and held against what the record says of the same things; nothing is
recorded.

Try it
  openprovince check --notes
  openprovince check report.txt --published 2025-07-20
  openprovince check --json | jq '.findings[] | select(.severity == "error") | .message.en'

Options
  --notes            show what holds and what was revised, too
  --published DATE   of FILE: YYYY-MM-DD or YYYY-MM
  --place NAME       of FILE: the place where the text names none; else the record's own
  --publisher NAME   of FILE: who states it; else the file's name
  --actor NAME       who opens the cases; else the system's user
  --json             one JSON object
${common.en}${last.en}
Exit code
  0  checked, whatever was found
  1  the record or the file could not be read
  2  the command itself was wrong
`,
  vi: `openprovince check [tùy chọn]
openprovince check TỆP [--published NGÀY] [--place TÊN] [tùy chọn]

Đối chiếu các số liệu trong sổ với nhau: các giá trị khác nhau của một ô, kế hoạch tính ngược từ giá trị
và tỷ lệ, tốc độ tăng, tháng với kỳ dài hơn, phần với tổng, xuất khẩu với doanh thu, bậc của con số. Số
được nêu lại, ước tính được thay bằng thực hiện, và những gì khớp là ghi chú. Lỗi và cảnh báo được giữ
thành vụ việc: chạy lại không đổi gì, có căn cứ mới thì vụ việc mở lại, hết căn cứ thì khép.

Có TỆP thì đọc báo cáo và đối chiếu với những gì sổ ghi về cùng chỉ tiêu; không ghi gì vào sổ.

Làm thử
  openprovince check --notes
  openprovince check baocao.txt --published 2025-07-20
  openprovince check --json | jq '.findings[] | select(.severity == "error") | .message.vi'

Tùy chọn
  --notes            hiện cả những gì khớp và những gì được nêu lại
  --published NGÀY   của TỆP: YYYY-MM-DD hoặc YYYY-MM
  --place TÊN        của TỆP: nơi nói đến khi văn bản không nêu; không có thì tỉnh của sổ
  --publisher TÊN    của TỆP: ai công bố; không có thì tên tệp
  --actor TÊN        người mở vụ việc; không có thì người dùng của hệ thống
  --json             một đối tượng JSON
${common.vi}${last.vi}
Mã thoát
  0  đã kiểm, dù tìm thấy gì
  1  không đọc được sổ hoặc tệp
  2  lệnh viết sai
`,
}

export const caseHelp: Bilingual = {
  en: `openprovince case ID [--to STATE --note TEXT] [options]

Shows what happened to a finding, and takes the next step with it. A case is internal until a query goes
to the source; it is public only when somebody says so. The first letters of the id do; 'openprovince
check' shows them.

Try it
  openprovince case 1c9d0f3a
  openprovince case 1c9d0f3a --to query-sent --note "asked the Statistics Office on 12 May"
  openprovince case 1c9d0f3a --to answered --note "12.76 is the corrected figure"

Options
  --to STATE         query-sent, answered, ruled or public
  --note TEXT        what was asked, answered or decided; kept for good
  --actor NAME       who takes the step; else the system's user
  --json             the case with its history as one JSON object
${common.en}${last.en}
Exit code
  0  done
  1  no such case or step; nothing was recorded
  2  the command itself was wrong
`,
  vi: `openprovince case MÃ [--to BƯỚC --note LỜI] [tùy chọn]

Cho xem một vụ việc đã qua những bước nào, và đi bước tiếp theo. Vụ việc là nội bộ cho đến khi hỏi nguồn;
chỉ công khai khi có người quyết định. Chỉ cần vài chữ đầu của mã; 'openprovince check' cho biết mã.

Làm thử
  openprovince case 1c9d0f3a
  openprovince case 1c9d0f3a --to query-sent --note "đã hỏi Cục Thống kê ngày 12/5"
  openprovince case 1c9d0f3a --to answered --note "12,76 là số đã đính chính"

Tùy chọn
  --to BƯỚC          query-sent, answered, ruled hoặc public
  --note LỜI         đã hỏi, trả lời hay quyết định gì; giữ lại mãi
  --actor TÊN        người đi bước này; không có thì người dùng của hệ thống
  --json             vụ việc cùng lịch sử là một đối tượng JSON
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  không có vụ việc hay bước ấy; chưa ghi gì
  2  lệnh viết sai
`,
}
