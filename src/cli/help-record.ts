import type { Bilingual } from '../kernel/language.ts'

/** Help of the commands over the record and over places. */
export const common: Bilingual = {
  en: `  --data DIR         the data folder; else DATABASE_URL, else ./data
  --workspace SLUG   which record; else the only one, else hoa-binh
`,
  vi: `  --data THƯ-MỤC     thư mục dữ liệu; không có thì DATABASE_URL, rồi ./data
  --workspace TÊN    sổ ghi nào; không có thì sổ duy nhất, hoặc hoa-binh
`,
}

export const last: Bilingual = {
  en: `  --ui en|vi         the language of these words; else LANG says it
  --color            colours though the output is no terminal (NO_COLOR switches them off)
  -h, --help         this page
`,
  vi: `  --ui en|vi         ngôn ngữ hiển thị; không có thì theo LANG
  --color            tô màu cả khi đầu ra không phải màn hình (NO_COLOR thì tắt)
  -h, --help         trang này
`,
}

export const initHelp: Bilingual = {
  en: `openprovince init [--sample hoa-binh | --name NAME] [options]

Makes a workspace, the record of one province: empty, or with a sample of real published figures.
A second time changes nothing and says so.

Try it
  openprovince init --sample hoa-binh
      864 published figures of Hoa Binh with their sources, and a report read by the program.
  openprovince init --name "Phu Tho"
      An empty record. Places are told apart as seen from this province.

Options
  --sample hoa-binh  load the sample
  --name NAME        the province of the record, in either language
  --actor NAME       who does it, for the history; else the system's user
${common.en}${last.en}
Exit code
  0  done
  1  it could not be made; a sentence says why
  2  the command itself was wrong
`,
  vi: `openprovince init [--sample hoa-binh | --name TÊN] [tùy chọn]

Tạo một không gian làm việc, tức sổ ghi của một tỉnh: trống, hoặc kèm dữ liệu mẫu là số liệu thật đã
công bố. Chạy lần thứ hai không thay đổi gì và có báo lại.

Làm thử
  openprovince init --sample hoa-binh
      864 số liệu đã công bố về Hòa Bình kèm nguồn, và một báo cáo do chương trình đọc.
  openprovince init --name "Phú Thọ"
      Sổ trống. Địa danh được hiểu theo góc nhìn của tỉnh này.

Tùy chọn
  --sample hoa-binh  nạp dữ liệu mẫu
  --name TÊN         tỉnh của sổ ghi, tiếng Việt hoặc tiếng Anh
  --actor TÊN        người thực hiện, ghi vào lịch sử; không có thì người dùng của hệ thống
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  không tạo được; có câu nói rõ vì sao
  2  lệnh viết sai
`,
}

export const startHelp: Bilingual = {
  en: `openprovince start [options]

Brings the record up and shows what is in it: counts, a series with its sources, the latest text
with its figures marked and checked, and what to try next. Where there is no record yet, one is made
with the sample first. The web pages come later; then --port says where.

Try it
  openprovince start
  openprovince start --data ~/my-record

Options
${common.en}${last.en}
Exit code
  0  done
  1  the record could not be opened; a sentence says why
  2  the command itself was wrong
`,
  vi: `openprovince start [tùy chọn]

Mở sổ ghi và cho xem có gì trong đó: số lượng, một chuỗi số liệu kèm nguồn, bài mới nhất với các số
liệu được đánh dấu và kiểm, và gợi ý làm tiếp. Nếu chưa có sổ ghi thì tạo sổ với dữ liệu mẫu trước.
Trang web sẽ có sau; khi đó --port cho biết cổng.

Làm thử
  openprovince start
  openprovince start --data ~/so-ghi

Tùy chọn
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  không mở được sổ ghi; có câu nói rõ vì sao
  2  lệnh viết sai
`,
}

export const seriesHelp: Bilingual = {
  en: `openprovince series INDICATOR [options]

What was said of an indicator, by whom and when. Rival statements of one cell stand below the one that
is accepted, with the rule that chose: a ruling, else source rank, else the latest publication.

Try it
  openprovince series export_value --place "Hoa Binh"
      Exports of the province, every row with who stated it.
  openprovince series "xuất khẩu" --place "Hòa Bình" --published-by 2020-12-31
      By its name, in either language, with or without tones: what was known at the end of 2020.
  openprovince series export_value --relation change
      How it grew. Without --relation: levels where there are any.
  openprovince series registered_capital --dimension origin=FDI
      Cells with dimensions are left out unless they are asked for, or --all is.
  openprovince series ocop_products --json | jq '.cells[] | select(.statements | length > 1)'
      Cells with several statements, with the ids that 'openprovince rule' takes.

Options
  --place NAME              a place in either language, a key such as 17@1991-10-01, or a park's name
  --published-by DATE       only what was published by then: YYYY-MM-DD, or YYYY-MM for its last day
  --recorded-by TIME        only what the record knew by then: 2025-07-01 (its end, UTC) or
                            2025-07-01T09:30:00+07:00
  --status S                actual | estimate | target | forecast
  --relation R              level | change | average_change | fulfilment | share | multiple | rank
  --dimension NAME=VALUE    cells with this dimension; may be repeated
  --all                     all relations, statuses and dimensions
  --csv                     RFC 4180, one row for each statement
  --json                    one JSON object, every number exact
${common.en}${last.en}
How to read the output
  can be     the values that the printed digits and words allow
  status     estimate, target, forecast; what has happened needs no word
  agree      how many others say the same
  (inferred) the day was told from the article, not printed on it

Exit code
  0  done
  1  no such indicator or record; a sentence says which are near
  2  the command itself was wrong
`,
  vi: `openprovince series CHỈ-TIÊU [tùy chọn]

Ai đã nêu chỉ tiêu ấy là bao nhiêu, khi nào. Các con số khác nhau của cùng một ô đứng dưới số được
nhận, kèm lý do chọn: quyết định của người, rồi bậc của nguồn, rồi lần công bố muộn nhất.

Làm thử
  openprovince series export_value --place "Hoa Binh"
      Xuất khẩu của tỉnh, dòng nào cũng có nơi nêu.
  openprovince series "xuất khẩu" --place "Hòa Bình" --published-by 2020-12-31
      Gọi bằng tên, có dấu hay không dấu: những gì đã biết vào cuối năm 2020.
  openprovince series export_value --relation change
      Tăng giảm ra sao. Không có --relation thì xem mức, nếu có.
  openprovince series registered_capital --dimension origin=FDI
      Ô có phân tổ chỉ hiện khi được hỏi, hoặc khi có --all.
  openprovince series ocop_products --json | jq '.cells[] | select(.statements | length > 1)'
      Những ô có nhiều số liệu, kèm mã mà lệnh 'openprovince rule' cần.

Tùy chọn
  --place TÊN               tên nơi bằng tiếng Việt hoặc tiếng Anh, khóa như 17@1991-10-01, tên khu
  --published-by NGÀY       chỉ những gì đã công bố đến lúc đó: YYYY-MM-DD, hoặc YYYY-MM
  --recorded-by LÚC         chỉ những gì sổ đã ghi đến lúc đó: 2025-07-01 (hết ngày, UTC) hoặc
                            2025-07-01T09:30:00+07:00
  --status S                actual | estimate | target | forecast
  --relation R              level | change | average_change | fulfilment | share | multiple | rank
  --dimension TÊN=GIÁ-TRỊ   các ô có phân tổ này; dùng được nhiều lần
  --all                     mọi quan hệ, trạng thái và phân tổ
  --csv                     RFC 4180, mỗi lần nêu một dòng
  --json                    một đối tượng JSON, mọi con số đều chính xác
${common.vi}${last.vi}
Cách đọc kết quả
  trong khoảng  các giá trị mà chữ số và từ ngữ đã in cho phép
  trạng thái    ước tính, mục tiêu, dự báo; số thực hiện thì để trống
  cùng số       bao nhiêu nơi khác nêu cùng con số
  (suy ra)      ngày được suy ra từ bài, không in trên bài

Mã thoát
  0  đã xong
  1  không có chỉ tiêu hoặc sổ ghi ấy; có câu gợi ý tên gần giống
  2  lệnh viết sai
`,
}

export const importHelp: Bilingual = {
  en: `openprovince import FILE --as observations [options]

Takes the rows of a CSV file into the record: all of them, or none when one is wrong. What is wrong is
told with its line. The same file a second time changes nothing and says so.

Try it
  openprovince import figures.csv --as observations --dry-run
      Reads and checks everything, records nothing.
  openprovince import figures.csv --as observations --publisher "Statistics Office" --rank 2
      Who stated the rows that name no source of their own.
  openprovince import so-lieu.csv --as observations --map "Số thực hiện=value"
      A heading the program does not know. It is remembered for the next file with these headings.

Columns
  indicator, place, period, value, unit are needed; status, relation, base, low, high, modifier, note,
  address, title, publisher, published and dimensions may be there. Headings in either language.

Options
  --as observations       what the rows are
  --dry-run               record nothing
  --map "Heading=column"  which column a heading is; "Heading=" leaves it out; may be repeated
  --title T               title of the source; else the file's name
  --publisher P           who published the file; else the file's name
  --published DATE        when: YYYY-MM-DD or YYYY-MM
  --rank N                how much the source counts, from 1 (most) to 5; else 5
  --keep-unknown          keep indicators that the catalogue lacks, under their own name
  --keep-contradictions   keep two values of one source for one cell: both as published
  --lost-digits           the printed digits are lost: zeros at the end say nothing of the precision
  --actor NAME            who imports, for the history; else the system's user
  --json                  the receipt as one JSON object
${common.en}${last.en}
Exit code
  0  done
  1  the file was refused, or could not be read; nothing was recorded
  2  the command itself was wrong
`,
  vi: `openprovince import TỆP --as observations [tùy chọn]

Đưa các dòng của một tệp CSV vào sổ ghi: tất cả, hoặc không dòng nào nếu có dòng sai. Chỗ sai được báo
kèm số dòng. Nhập lại cùng một tệp không thay đổi gì và có báo lại.

Làm thử
  openprovince import so-lieu.csv --as observations --dry-run
      Đọc và kiểm tất cả, chưa ghi gì.
  openprovince import so-lieu.csv --as observations --publisher "Cục Thống kê" --rank 2
      Nơi nêu những dòng không có nguồn riêng.
  openprovince import so-lieu.csv --as observations --map "Số thực hiện=value"
      Tiêu đề mà chương trình chưa biết. Lần sau gặp lại các tiêu đề này sẽ nhớ.

Các cột
  Cần có chỉ tiêu, địa bàn, kỳ, giá trị, đơn vị tính; có thể thêm trạng thái, quan hệ, gốc so sánh, thấp
  nhất, cao nhất, cách nói, ghi chú, địa chỉ nguồn, tên nguồn, cơ quan và ngày công bố, các phân tổ.

Tùy chọn
  --as observations       các dòng là gì
  --dry-run               không ghi gì
  --map "Tiêu đề=cột"     tiêu đề là cột nào; "Tiêu đề=" thì bỏ qua; dùng được nhiều lần
  --title T               tên nguồn; không có thì tên tệp
  --publisher P           nơi công bố tệp; không có thì tên tệp
  --published NGÀY        ngày công bố: YYYY-MM-DD hoặc YYYY-MM
  --rank N                bậc của nguồn, từ 1 (cao nhất) đến 5; không có thì 5
  --keep-unknown          giữ chỉ tiêu không có trong danh mục, theo tên riêng
  --keep-contradictions   giữ cả hai số của một nguồn cho cùng một ô, như đã công bố
  --lost-digits           không còn chữ số đã in: các số 0 ở cuối không cho biết độ chính xác
  --actor TÊN             người nhập, ghi vào lịch sử; không có thì người dùng của hệ thống
  --json                  biên nhận là một đối tượng JSON
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  tệp không được nhận hoặc không đọc được; chưa ghi gì
  2  lệnh viết sai
`,
}

export const verifyHelp: Bilingual = {
  en: `openprovince verify [options]

Recomputes the whole chain of changes, every row with it, and names what does not agree: a row altered,
removed or added by hand, a change altered or removed. Two records with the same digest say the same.

Try it
  openprovince verify
  openprovince verify --json | jq .digest

Options
  --json             one JSON object with all faults
${common.en}${last.en}
Exit code
  0  done
  1  there is a fault, or the record could not be opened
  2  the command itself was wrong
`,
  vi: `openprovince verify [tùy chọn]

Tính lại toàn bộ chuỗi các lần ghi cùng mọi dòng, và nêu tên chỗ không khớp: dòng bị sửa, bị xóa hoặc
thêm bằng tay, lần ghi bị sửa hoặc bị mất. Hai sổ ghi có cùng mã băm thì nội dung như nhau.

Làm thử
  openprovince verify
  openprovince verify --json | jq .digest

Tùy chọn
  --json             một đối tượng JSON với mọi lỗi
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  có lỗi, hoặc không mở được sổ ghi
  2  lệnh viết sai
`,
}

export const backupHelp: Bilingual = {
  en: `openprovince backup FILE [options]

Writes every workspace into one file, as they stood at one instant, with a hash of every table. Others
may go on working. A file that is there already is never replaced.

Try it
  openprovince backup hoa-binh-2025-07-20.opb
  openprovince restore hoa-binh-2025-07-20.opb --data ./restored && openprovince verify --data ./restored

Options
${common.en}${last.en}
Exit code
  0  done
  1  it could not be written; nothing is left behind
  2  the command itself was wrong
`,
  vi: `openprovince backup TỆP [tùy chọn]

Ghi mọi không gian làm việc vào một tệp, như ở cùng một thời điểm, kèm mã băm của từng bảng. Người khác
vẫn làm việc bình thường. Không bao giờ ghi đè tệp đã có.

Làm thử
  openprovince backup hoa-binh-2025-07-20.opb
  openprovince restore hoa-binh-2025-07-20.opb --data ./khoi-phuc && openprovince verify --data ./khoi-phuc

Tùy chọn
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  không ghi được; không để lại gì
  2  lệnh viết sai
`,
}

export const restoreHelp: Bilingual = {
  en: `openprovince restore FILE [options]

Restores a backup into an empty data folder or database, all or nothing, and compares every hash with
that of the backup. Where a workspace of that name is there already, it is refused.

Try it
  openprovince restore hoa-binh-2025-07-20.opb --data ./restored

Options
${common.en}${last.en}
Exit code
  0  done
  1  it was refused, or the backup is damaged; nothing was changed
  2  the command itself was wrong
`,
  vi: `openprovince restore TỆP [tùy chọn]

Khôi phục bản sao lưu vào thư mục dữ liệu hoặc cơ sở dữ liệu trống, tất cả hoặc không gì cả, và so mọi mã
băm với bản sao lưu. Nếu đã có không gian làm việc cùng tên thì từ chối.

Làm thử
  openprovince restore hoa-binh-2025-07-20.opb --data ./khoi-phuc

Tùy chọn
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  bị từ chối, hoặc bản sao lưu hỏng; chưa có gì thay đổi
  2  lệnh viết sai
`,
}

export const placesHelp: Bilingual = {
  en: `openprovince places resolve NAME [--on DATE] [--near NAME]
openprovince places lineage CODE [--on DATE]

What a name stands for on a day, and what a place came from and became. 'Luong Son' was a district until
2025-06-30 and is a commune since. Needs no database.

Try it
  openprovince places resolve "Luong Son" --on 2024-12-31
  openprovince places resolve "xã Cao Sơn" --near "Hòa Bình"
      Of places with one name, the one inside comes first.
  openprovince places lineage 17
      What the province became, by which document.

Options
  --on DATE          YYYY-MM-DD, YYYY-MM or YYYY; else any time
  --near NAME        places inside this one come first
  --json, --csv      for machines
${last.en}
Exit code
  0  done
  1  no such place; a sentence says which are near
  2  the command itself was wrong
`,
  vi: `openprovince places resolve TÊN [--on NGÀY] [--near TÊN]
openprovince places lineage MÃ [--on NGÀY]

Một tên là nơi nào vào một ngày, và một nơi từ đâu mà có, thành nơi nào. 'Lương Sơn' là huyện đến
2025-06-30, từ đó là xã. Không cần cơ sở dữ liệu.

Làm thử
  openprovince places resolve "Lương Sơn" --on 2024-12-31
  openprovince places resolve "xã Cao Sơn" --near "Hòa Bình"
      Trong các nơi trùng tên, nơi nằm bên trong đứng trước.
  openprovince places lineage 17
      Tỉnh ấy đã thành nơi nào, theo văn bản nào.

Tùy chọn
  --on NGÀY          YYYY-MM-DD, YYYY-MM hoặc YYYY; không có thì mọi lúc
  --near TÊN         các nơi bên trong nơi này đứng trước
  --json, --csv      cho máy đọc
${last.vi}
Mã thoát
  0  đã xong
  1  không có nơi ấy; có câu gợi ý tên gần giống
  2  lệnh viết sai
`,
}

export const ruleHelp: Bilingual = {
  en: `openprovince rule CELL OBSERVATION --reason TEXT [options]
openprovince rule CELL --none --reason TEXT

Decides which statement of a cell stands, and keeps why. Nothing is overwritten: the others stay in sight,
and the latest ruling counts. 'openprovince series INDICATOR --json' shows the ids.

Try it
  openprovince rule 1c9d...-0f3a 214 --reason "final figure of the Statistics Office"
  openprovince rule 1c9d...-0f3a --none --reason "repeats the plan; no result was published"

Options
  --reason TEXT      why; kept for good
  --none             none of the statements stands
  --actor NAME       who decides; else the system's user
  --json             the change as one JSON object
${common.en}${last.en}
Exit code
  0  done
  1  no such cell or observation; nothing was recorded
  2  the command itself was wrong
`,
  vi: `openprovince rule Ô SỐ-LIỆU --reason LÝ-DO [tùy chọn]
openprovince rule Ô --none --reason LÝ-DO

Quyết định nhận số liệu nào của một ô, và giữ lại lý do. Không ghi đè gì: các số khác vẫn xem được, quyết
định sau cùng có hiệu lực. 'openprovince series CHỈ-TIÊU --json' cho biết các mã.

Làm thử
  openprovince rule 1c9d...-0f3a 214 --reason "số chính thức của Cục Thống kê"
  openprovince rule 1c9d...-0f3a --none --reason "lặp lại kế hoạch; chưa công bố kết quả"

Tùy chọn
  --reason LÝ-DO     vì sao; giữ lại mãi
  --none             không nhận số liệu nào
  --actor TÊN        người quyết định; không có thì người dùng của hệ thống
  --json             lần ghi là một đối tượng JSON
${common.vi}${last.vi}
Mã thoát
  0  đã xong
  1  không có ô hoặc số liệu ấy; chưa ghi gì
  2  lệnh viết sai
`,
}
