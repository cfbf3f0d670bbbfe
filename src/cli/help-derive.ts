import { formulas } from '../compute/formulas.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { common, last } from './help-record.ts'

/** One line for each formula that there is. */
function formulaList(language: Language): string {
  return formulas.map(({ code, name }) => `  ${code.padEnd(22)} ${name[language]}\n`).join('')
}

export const deriveHelp: Bilingual = {
  en: `openprovince derive FORMULA INDICATOR [options]

A figure that nobody stated, computed from what was: with all that it can be, the formula with its numbers
set in, and the statements it rests on. Where their sources disagree it says so and gives the whole range.
What cannot be derived answers with the reason: a break of the series, two currencies, no plan.

Try it
  openprovince derive cover_ratio export_value --period 2025-S1
      Exports over imports of the record's own province.
  openprovince derive change_on_year export_value
      For every period that has a figure, beside each its growth or why there is none.
  openprovince derive implied_plan export_value --period 2020-01/2020-09 --published-by 2020-12-31
      The plan that value and percentage imply, as it could be derived then.
  openprovince derive average_annual_change trade_turnover --period 2015/2020
  openprovince derive ratio tourism_revenue --over tourists --period 2023
  openprovince derive share_of_place export_value --place "Luong Son" --in "Hoa Binh" --period 2023-S1

Formulas
${formulaList('en')}
Options
  --place NAME              a place in either language, or a key such as 17@1991-10-01; else the province
  --period PERIOD           2020, 2020-S1, 2020-Q3, 2020-09, 2020-01/2020-09, 2015/2020, @2022-08-31;
                            else every period that the indicator is stated for
  --published-by DATE       only from what was published by then: YYYY-MM-DD, or YYYY-MM for its last day
  --recorded-by TIME        only from what the record knew by then: 2025-07-01 (its end, UTC) or
                            2025-07-01T09:30:00+07:00
  --status S                actual | estimate | target | forecast; else actual, where it lacks estimate
  --dimension NAME=VALUE    of the figures with this dimension; may be repeated
  --over INDICATOR          of a ratio: the indicator below the line
  --in NAME                 of a share: the larger place
  --among NAME              of a rank: a place to compare with; may be repeated
  --csv                     RFC 4180, one row for each figure
  --json                    one JSON object, every number exact
${common.en}${last.en}
Exit code
  0  done, also where the answer is why a figure cannot be derived
  1  no such formula, indicator, place or record; a sentence says which are near
  2  the command itself was wrong
`,
  vi: `openprovince derive CÔNG-THỨC CHỈ-TIÊU [tùy chọn]

Số liệu không nguồn nào nêu, được tính từ những số đã nêu: kèm mọi giá trị có thể, công thức đã thay số
và các số liệu làm căn cứ. Khi các nguồn không thống nhất thì nói rõ và cho cả khoảng. Nếu không tính
được thì nêu lý do: chuỗi bị gián đoạn, hai loại tiền, chưa có kế hoạch.

Làm thử
  openprovince derive cover_ratio export_value --period 2025-S1
      Xuất khẩu so với nhập khẩu của tỉnh trong sổ.
  openprovince derive change_on_year export_value
      Với mọi kỳ có số liệu: tăng giảm bao nhiêu, hoặc vì sao không tính được.
  openprovince derive implied_plan export_value --period 2020-01/2020-09 --published-by 2020-12-31
      Kế hoạch suy ra từ giá trị và tỷ lệ, theo những gì đã công bố lúc đó.
  openprovince derive average_annual_change trade_turnover --period 2015/2020
  openprovince derive ratio tourism_revenue --over tourists --period 2023
  openprovince derive share_of_place export_value --place "Lương Sơn" --in "Hòa Bình" --period 2023-S1

Công thức
${formulaList('vi')}
Tùy chọn
  --place TÊN               tên nơi bằng tiếng Việt hoặc tiếng Anh, hay khóa như 17@1991-10-01; không có
                            thì tỉnh của sổ ghi
  --period KỲ               2020, 2020-S1, 2020-Q3, 2020-09, 2020-01/2020-09, 2015/2020, @2022-08-31;
                            không có thì mọi kỳ có số liệu của chỉ tiêu
  --published-by NGÀY       chỉ từ những gì đã công bố đến lúc đó: YYYY-MM-DD, hoặc YYYY-MM
  --recorded-by LÚC         chỉ từ những gì sổ đã ghi đến lúc đó: 2025-07-01 (hết ngày, UTC) hoặc
                            2025-07-01T09:30:00+07:00
  --status S                actual | estimate | target | forecast; không có thì số thực hiện, rồi ước tính
  --dimension TÊN=GIÁ-TRỊ   số liệu có phân tổ này; dùng được nhiều lần
  --over CHỈ-TIÊU           của tỷ số: chỉ tiêu ở mẫu số
  --in TÊN                  của tỷ trọng: địa bàn lớn hơn
  --among TÊN               của thứ hạng: một địa phương để so sánh; dùng được nhiều lần
  --csv                     RFC 4180, mỗi số một dòng
  --json                    một đối tượng JSON, mọi con số đều chính xác
${common.vi}${last.vi}
Mã thoát
  0  đã xong, kể cả khi câu trả lời là vì sao không tính được
  1  không có công thức, chỉ tiêu, nơi hoặc sổ ghi ấy; có câu gợi ý tên gần giống
  2  lệnh viết sai
`,
}
