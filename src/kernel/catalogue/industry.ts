import type { Indicator } from '../indicator.ts'
import { phraseList } from './phrase-list.ts'

/** What industry makes, how many firms there are, and how the province is rated as a place for them. */
export const industry: readonly Indicator[] = [
  {
    code: 'industrial_production_value',
    name: { en: 'Value of industrial production', vi: 'Giá trị sản xuất công nghiệp' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'industrial production value, industrial production, industrial output, industrial output value',
        'value of industrial production, value of industrial output, industrial production turnover, industry value',
        'industrial production revenue, gross industrial output, gross industrial output value, industrial value',
        'industrial manufacturing value, industry production value, industrial goods value, output value of industry',
        'industrial and construction production value, industrial and handicraft production value',
        'value of industrial and handicraft production, value of industry and handicraft production',
        'industrial and handicraft production, industry and construction production value, industrial product value',
        'value of industrial and construction production, production value of industry, production value of the industry',
        'industry and handicraft production value, manufacturing value, industrial-handicraft production value',
        'industrial-construction production value, value of industrial-handicraft production',
        'value of industry and construction, industrial-handicraft and construction production value',
        'handicraft and construction production, handicraft and construction production value',
      ),
      vi: phraseList(
        'giá trị sản xuất công nghiệp, gtsx công nghiệp, giá trị sản xuất ngành công nghiệp, gtsx ngành công nghiệp',
        'sản xuất công nghiệp, giá trị sản xuất cn, giá trị sản xuất công nghiệp - tiểu thủ công nghiệp',
        'giá trị sản xuất công nghiệp - xây dựng, giá trị sản xuất công nghiệp và xây dựng, giá trị sxcn, gtsxcn',
        'giá trị sản xuất công nghiệp - ttcn, giá trị sản xuất công nghiệp - thủ công nghiệp, giá trị công nghiệp',
        'giá trị sản xuất công nghiệp - tiểu thủ công nghiệp - xây dựng, giá trị sản xuất cn - ttcn, gtsx cn - ttcn',
        'giá trị sản xuất công nghiệp - ttcn - xây dựng, giá trị sản xuất cn - ttcn - xd, giá trị sản xuất cn - xd',
        'giá trị sản xuất tiểu thủ công nghiệp, giá trị sản xuất công nghiệp và tiểu thủ công nghiệp',
        'giá trị sản xuất ngành công nghiệp - xây dựng, giá trị sản xuất công nghiệp toàn tỉnh, giá trị sản lượng công nghiệp',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
    scope: {
      en: 'Printed at current prices or at constant 2010 prices, and with or without handicrafts and construction; these do not compare. Reports sometimes call the amount an index.',
      vi: 'Được in theo giá hiện hành hoặc giá so sánh 2010, có hoặc không gồm tiểu thủ công nghiệp và xây dựng; các số này không so sánh với nhau. Có báo cáo gọi nhầm giá trị này là chỉ số.',
    },
  },
  {
    code: 'industrial_production_index',
    name: { en: 'Index of industrial production', vi: 'Chỉ số sản xuất công nghiệp' },
    kind: 'index',
    units: ['percent'],
    names: {
      en: phraseList(
        'industrial production index, index of industrial production, iip, industrial index, industrial growth index',
        'industrial output index, index for industrial production, industrial production growth index, industry index',
        'index of industrial output, production index of industry, industrial production indices',
      ),
      vi: phraseList(
        'chỉ số sản xuất công nghiệp, iip, chỉ số sản xuất ngành công nghiệp, chỉ số sản xuất toàn ngành công nghiệp',
        'chỉ số phát triển công nghiệp, chỉ số phát triển sản xuất công nghiệp, chỉ số công nghiệp, chỉ số sxcn',
        'chỉ số sản xuất công nghiệp toàn ngành, chỉ số tăng trưởng công nghiệp',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    scope: {
      en: 'Volume against the same period of the year before, in percent: 108 and "up 8 percent" say the same.',
      vi: 'Khối lượng so với cùng kỳ năm trước, tính bằng phần trăm: 108 và "tăng 8%" là như nhau.',
    },
  },
  {
    code: 'enterprises',
    name: { en: 'Enterprises', vi: 'Số doanh nghiệp' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList(
        'number of enterprise, number of firm, number of business, number of company, number of new firm',
        'number of newly-established enterprise, number of new enterprise',
      ),
      vi: phraseList(
        'số doanh nghiệp, số lượng doanh nghiệp, số dn, số lượng dn, tổng số doanh nghiệp, số doanh nghiệp mới',
      ),
    },
    counted: {
      en: phraseList(
        'enterprise, firm, business, company, fdi enterprise, fdi firm, fdi company, fdi business, ddi enterprise',
        'foreign-invested enterprise, foreign-invested firm, foreign-invested company, foreign direct investment enterprise',
        'foreign direct investment company, foreign direct investment firm, ddi firm, ddi company, joint-stock company',
        'corporation, start-up, startup, manufacturer, tenant, small and medium-sized enterprise',
        'sme, limited company, production establishment, business establishment',
        'industrial park enterprise, industrial park firm, industrial park company',
      ),
      vi: phraseList(
        'doanh nghiệp, dn, công ty, doanh nghiệp fdi, doanh nghiệp ddi, doanh nghiệp mới, doanh nghiệp thành lập mới',
        'doanh nghiệp đăng ký thành lập mới, doanh nghiệp đăng ký mới, doanh nghiệp được thành lập mới, dn fdi',
        'doanh nghiệp nhỏ và vừa, doanh nghiệp vừa và nhỏ, doanh nghiệp trong nước, doanh nghiệp nước ngoài',
        'doanh nghiệp có vốn đầu tư nước ngoài, doanh nghiệp tư nhân, doanh nghiệp nhà nước, dn mới, dn thành lập mới',
        'lượt doanh nghiệp, doanh nghiệp thứ cấp, doanh nghiệp đang hoạt động, doanh nghiệp hoạt động, công ty cổ phần',
        'doanh nghiệp tạm ngừng hoạt động, doanh nghiệp giải thể, doanh nghiệp khởi nghiệp, công ty tnhh',
        'doanh nghiệp tạm ngừng kinh doanh, doanh nghiệp quay trở lại hoạt động, doanh nghiệp công nghiệp',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
    scope: {
      en: 'Registered, operating and new firms are three counts. Cooperatives and household businesses are not firms.',
      vi: 'Doanh nghiệp đăng ký, đang hoạt động và thành lập mới là ba số khác nhau. Không gồm hợp tác xã và hộ kinh doanh.',
    },
  },
  {
    code: 'electricity_output',
    name: { en: 'Electricity generated', vi: 'Sản lượng điện' },
    kind: 'flow',
    units: ['kWh', 'count'],
    names: {
      en: phraseList(
        'electricity output, power output, electricity production, power generation, electricity generated',
        'electricity generation, commercial electricity, electricity consumption, power consumption',
      ),
      vi: phraseList(
        'sản lượng điện, điện sản xuất, điện thương phẩm, sản lượng điện sản xuất, sản lượng điện thương phẩm',
        'điện phát ra, điện năng sản xuất',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
  },
  {
    code: 'competitiveness_score',
    name: {
      en: 'Points of a competitiveness or administration index',
      vi: 'Điểm chỉ số năng lực cạnh tranh, cải cách hành chính',
    },
    kind: 'index',
    units: ['count'],
    names: {
      en: phraseList(
        'pci, pci score, pci point, provincial competitiveness index, component index, sub-index, papi, par index',
        'competitiveness index, competitiveness score, pci index, sipas, green index, component indices',
        'provincial green index, digital transformation index, dti',
      ),
      vi: phraseList(
        'pci, chỉ số pci, điểm pci, điểm số pci, chỉ số năng lực cạnh tranh cấp tỉnh, chỉ số năng lực cạnh tranh',
        'chỉ số thành phần, papi, chỉ số papi, par index, chỉ số par index, chỉ số cải cách hành chính, sipas',
        'chỉ số xanh cấp tỉnh, chỉ số chuyển đổi số, chỉ số hài lòng',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
  },
  {
    code: 'rank',
    name: { en: 'Rank among provinces', vi: 'Thứ hạng trong các tỉnh' },
    kind: 'rate',
    units: ['rank'],
    names: {
      en: phraseList('rank, ranking, position, place in the ranking, placing, ranking position, pci rank, pci ranking'),
      vi: phraseList(
        'thứ hạng, xếp hạng, vị trí xếp hạng, vị thứ, bảng xếp hạng, thứ bậc, xếp thứ, đứng thứ, xếp vị trí',
        'vị trí thứ, đứng vị trí thứ, xếp vị trí thứ, hạng, xếp hạng thứ',
      ),
    },
    overPlaces: 'none',
    overTime: 'none',
    scope: {
      en: 'One is best. A rank says nothing without what is ranked and among whom: the country or the northern midland and mountainous region.',
      vi: 'Hạng nhất là cao nhất. Thứ hạng phải kèm điều được xếp và nhóm so sánh: cả nước hay vùng trung du và miền núi phía Bắc.',
    },
  },
]
