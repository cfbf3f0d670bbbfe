import type { Indicator } from '../indicator.ts'
import { phraseList } from './phrase-list.ts'

/** The gross regional domestic product, incomes and prices. */
export const accounts: readonly Indicator[] = [
  {
    code: 'grdp',
    name: { en: 'Gross regional domestic product', vi: 'Tổng sản phẩm trên địa bàn (GRDP)' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'grdp, gdp, gross regional domestic product, gross domestic product, gross regional product, grdp scale',
        'grdp size, grdp value, size of grdp, size of the economy, economic scale, scale of the economy, economic size',
        "scale of grdp, grdp at current prices, grdp structure, economic structure, economy's size, economy's scale",
        'size of the local economy, scale of the local economy, gdp scale, gdp size, share of grdp, proportion of grdp',
      ),
      vi: phraseList(
        'grdp, gdp, tổng sản phẩm trên địa bàn, tổng sản phẩm trên địa bàn tỉnh, tổng sản phẩm địa phương, quy mô grdp',
        'quy mô nền kinh tế, qui mô nền kinh tế, quy mô kinh tế, tổng sản phẩm nội tỉnh, giá trị grdp, tổng grdp',
        'tổng sản phẩm quốc nội, tổng sản phẩm trong nước, quy mô tổng sản phẩm, quy mô, cơ cấu kinh tế, cơ cấu grdp',
        'tổng sản phẩm, quy mô nền kinh tế theo giá hiện hành, grdp theo giá hiện hành, quy mô tổng sản phẩm trên địa bàn',
        'cơ cấu nền kinh tế, tỷ trọng trong grdp, tỷ trọng grdp',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
    priceBasis: 'current',
    scope: {
      en: 'At current prices, and so are the shares of sectors. Growth is computed at constant prices and does not follow from two current values.',
      vi: 'Theo giá hiện hành, tỷ trọng các ngành cũng vậy. Tốc độ tăng tính theo giá so sánh, không suy ra được từ hai giá trị hiện hành.',
    },
  },
  {
    code: 'grdp_growth',
    name: { en: 'Growth of the gross regional domestic product', vi: 'Tốc độ tăng trưởng GRDP' },
    kind: 'rate',
    units: ['percent', 'percentage_point'],
    names: {
      en: phraseList(
        'grdp growth, gdp growth, economic growth, grdp growth rate, gdp growth rate, economic growth rate',
        'growth of grdp, growth in grdp, growth rate of grdp, growth of gross regional domestic product',
        'gross regional domestic product growth, gross domestic product growth, growth rate of the economy, economy',
        'gross regional domestic product growth rate, growth of the economy, grdp expansion, economic expansion',
        'added value, value added, value-added growth, added value growth, gross value added, total added value',
      ),
      vi: phraseList(
        'tăng trưởng grdp, tốc độ tăng trưởng grdp, tốc độ tăng grdp, tăng trưởng kinh tế, tốc độ tăng trưởng kinh tế',
        'tốc độ phát triển kinh tế, mức tăng trưởng kinh tế, mức tăng grdp, tốc độ tăng trưởng tổng sản phẩm',
        'tốc độ tăng tổng sản phẩm trên địa bàn, tốc độ tăng trưởng tổng sản phẩm trên địa bàn, mức tăng trưởng grdp',
        'nền kinh tế, tăng trưởng gdp, tốc độ tăng gdp, kinh tế tăng trưởng, giá trị tăng thêm',
        'tốc độ tăng trưởng gdp, mức tăng trưởng chung, tổng giá trị tăng thêm, tăng trưởng grdp ước',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    priceBasis: 'constant 2010',
    scope: {
      en: 'Against the same period of the year before, at constant prices. Growth of a sector in percent and its contribution in percentage points are two figures.',
      vi: 'So với cùng kỳ năm trước, theo giá so sánh. Mức tăng của ngành (phần trăm) và đóng góp của ngành (điểm phần trăm) là hai số khác nhau.',
    },
  },
  {
    code: 'grdp_per_capita',
    name: { en: 'GRDP per person', vi: 'GRDP bình quân đầu người' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'grdp per capita, gdp per capita, per capita grdp, per capita gdp, grdp per person, gdp per person',
        'average grdp per capita, average gdp per capita, gross regional domestic product per capita, grdp per head',
        'per capita gross regional domestic product, average per capita grdp, average per capita gdp',
        'gross domestic product per capita, per capita gross domestic product',
      ),
      vi: phraseList(
        'grdp bình quân đầu người, gdp bình quân đầu người, grdp bình quân, grdp / người, gdp / người, grdp trên người, grdp đầu người',
        'tổng sản phẩm bình quân đầu người, tổng sản phẩm trên địa bàn bình quân đầu người, gdp bình quân, gdp đầu người',
        'bình quân grdp đầu người, giá trị sản phẩm bình quân đầu người, giá trị grdp bình quân',
        'tổng sản phẩm bình quân, quy mô grdp bình quân đầu người, grdp bình quân trên đầu người',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    priceBasis: 'current',
    scope: {
      en: 'GRDP divided by the mean population. It is not income: the two are often mixed up.',
      vi: 'GRDP chia cho dân số trung bình. Không phải thu nhập: hai chỉ tiêu hay bị lẫn với nhau.',
    },
  },
  {
    code: 'income_per_capita',
    name: { en: 'Income per person', vi: 'Thu nhập bình quân đầu người' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'income per capita, per capita income, average income, average income per capita',
        'average per capita income, income per person, annual income per capita',
        'per capita annual income, annual per capita income, income of local people, average income of local people',
        'average annual income, average income per person, annual average income, income of residents, income a person',
        'yearly per capita income, income per head, average income of residents, average income of people, mean income',
        "rural income, people's income, rural per capita income, income of rural people, per capita earning",
        "average annual income per capita, income level, people's average income, average annual per capita income",
        'income of people, average income of farmers, annual per capita earning, average monthly income per capita',
      ),
      vi: phraseList(
        'thu nhập bình quân đầu người, thu nhập bình quân, thu nhập / người, thu nhập đầu người, mức thu nhập',
        'thu nhập bình quân trên đầu người, thu nhập bình quân của người dân, thu nhập của người dân, bình quân thu nhập',
        'bình quân thu nhập đầu người, mức thu nhập bình quân, mức thu nhập bình quân đầu người, thu nhập người dân',
        'thu nhập bình quân đầu người khu vực nông thôn, thu nhập bình quân khu vực nông thôn, thu nhập bình quân năm',
        'thu nhập bq, thu nhập bình quân người dân, thu nhập trung bình, tnbq đầu người',
        'thu nhập trên đầu người, thu nhập khu vực nông thôn, thu nhập bình quân 1 người, thu nhập',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    priceBasis: 'current',
    scope: {
      en: 'From the household survey, a year unless a month is said. It is not GRDP per person.',
      vi: 'Từ khảo sát mức sống, tính theo năm trừ khi ghi theo tháng. Không phải GRDP bình quân.',
    },
  },
  {
    code: 'price_index',
    name: { en: 'Consumer price index', vi: 'Chỉ số giá tiêu dùng' },
    kind: 'index',
    units: ['percent'],
    names: {
      en: phraseList(
        'price index, consumer price index, cpi, inflation, inflation rate, average cpi, average consumer price index',
        'consumer price, core inflation, gold price index, usd price index, us dollar price index, producer price index',
        'consumer price indices, consumer price growth',
      ),
      vi: phraseList(
        'chỉ số giá tiêu dùng, cpi, chỉ số giá, lạm phát, lạm phát cơ bản, cpi bình quân, chỉ số giá tiêu dùng bình quân',
        'chỉ số giá vàng, chỉ số giá đô la mỹ, chỉ số giá usd, giá tiêu dùng, tỷ lệ lạm phát, chỉ số cpi',
        'mặt bằng giá tiêu dùng, chỉ số giá bán lẻ',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    scope: {
      en: 'Printed against the month before, against December, against the same month a year before or as a mean of months; these do not compare.',
      vi: 'Được in so với tháng trước, so với tháng 12, so với cùng kỳ hoặc bình quân nhiều tháng; các số này không so sánh với nhau.',
    },
  },
  {
    code: 'pay',
    name: { en: 'Pay of workers', vi: 'Tiền lương, thu nhập của lao động' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'average wage, average salary, monthly wage, monthly salary, monthly income, average monthly income, monthly pay',
        "income of workers, workers' income, average income of workers, monthly income of workers, average pay, wage",
        'salary, income per worker, average income per worker, income of labourers, average monthly salary',
        'monthly earning, monthly average income, income per month, average income of members',
      ),
      vi: phraseList(
        'tiền lương, mức lương, lương bình quân, tiền lương bình quân, thu nhập bình quân tháng, thu nhập của người lao động',
        'thu nhập bình quân của người lao động, thu nhập bình quân của lao động, thu nhập của lao động, mức lương bình quân',
        'thu nhập bình quân của công nhân, thu nhập của công nhân, thu nhập bình quân lao động, lương tháng',
        'thu nhập bình quân của thành viên, thu nhập người lao động, thu nhập hàng tháng, thu nhập lao động',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    priceBasis: 'current',
  },
]
