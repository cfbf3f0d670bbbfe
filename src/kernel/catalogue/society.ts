import type { Break, Indicator } from '../indicator.ts'
import { phraseList } from './phrase-list.ts'

/** Source: Decision 51/2025/QD-TTg, in force since this day. */
const newRuralCriteria: Break = {
  on: '2026-02-15',
  kind: 'definition',
  note: {
    en: '10 criteria in 3 groups of communes (Decision 51/2025/QD-TTg) instead of 19 criteria (Decision 318/QD-TTg of 2022).',
    vi: '10 tiêu chí theo 3 nhóm xã (Quyết định 51/2025/QĐ-TTg) thay cho 19 tiêu chí (Quyết định 318/QĐ-TTg năm 2022).',
  },
}

/** On this day the communes that had met the criteria merged into larger ones. Source: Resolution 1676/NQ-UBTVQH15. */
const mergedCommunes: Break = {
  on: '2025-07-01',
  kind: 'territory',
  note: {
    en: '151 communes of Hoa Binh became 46 (Resolution 1676/NQ-UBTVQH15); what a merged commune meets is not the union of what its parts met.',
    vi: '151 xã, phường, thị trấn của Hòa Bình thành 46 (Nghị quyết 1676/NQ-UBTVQH15); kết quả của xã sáp nhập không phải phép gộp của các xã cũ.',
  },
}

/** People, their work, poverty and the countryside they live in. */
export const society: readonly Indicator[] = [
  {
    code: 'population',
    name: { en: 'Population', vi: 'Dân số' },
    kind: 'stock',
    units: ['count'],
    names: {
      en: phraseList('population, number of inhabitant, population size, number of resident, number of people living'),
      vi: phraseList('dân số, quy mô dân số, dân số trung bình, tổng dân số, số dân, số nhân khẩu, dân số toàn tỉnh'),
    },
    counted: {
      en: phraseList('inhabitant, resident, dweller, local resident, people living, villager, citizen'),
      vi: phraseList('dân, người dân, nhân khẩu, khẩu, cư dân, nhân dân, dân cư'),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'households',
    name: { en: 'Households', vi: 'Số hộ' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of household, number of family'),
      vi: phraseList('số hộ, số hộ dân, tổng số hộ, số lượng hộ, số hộ gia đình, tổng số hộ dân'),
    },
    counted: {
      en: phraseList(
        'household, family, farming household, farmer household, rural household, production household',
        'farm household, business household, growing household, local household, farming family',
      ),
      vi: phraseList(
        'hộ, hộ dân, hộ gia đình, gia đình, hộ nông dân, hộ sản xuất, hộ trồng, hộ kinh doanh, hộ tham gia, nông hộ',
        'hộ làm du lịch, hộ kinh doanh cá thể, hộ nông nghiệp, lượt hộ, hộ vay vốn, hộ đồng bào dân tộc thiểu số',
        'hộ nuôi, hộ sản xuất kinh doanh, hộ cá thể',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'poverty_rate',
    name: { en: 'Poverty rate', vi: 'Tỷ lệ hộ nghèo' },
    kind: 'rate',
    units: ['percent'],
    names: {
      en: phraseList(
        'poverty rate, poor household, poor household rate, rate of poor households, poverty ratio, poverty, poor family',
        'poor household ratio, ratio of poor households, proportion of poor households, percentage of poor households',
        'household poverty rate, household poverty, share of poor households, poverty incidence, poverty level',
        'multidimensional poverty rate, multi-dimensional poverty rate, multidimensional poverty, poverty reduction rate',
        'number of poor households, multi-dimensional poverty, rate of poverty, proportion of poor families',
        'poverty household rate, poverty reduction, rate of poor families, households living in poverty, impoverished household',
      ),
      vi: phraseList(
        'tỷ lệ hộ nghèo, tỉ lệ hộ nghèo, hộ nghèo, tỷ lệ nghèo, tỉ lệ nghèo, tỷ lệ hộ nghèo đa chiều, hộ nghèo đa chiều',
        'tỷ lệ nghèo đa chiều, tỉ lệ hộ nghèo đa chiều, tỷ lệ giảm nghèo, tỷ lệ giảm hộ nghèo, số hộ nghèo, giảm nghèo',
        'tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều, nghèo đa chiều, tỷ lệ hộ nghèo toàn tỉnh',
      ),
    },
    overPlaces: 'none',
    overTime: 'last',
    scope: {
      en: 'Poor households in percent of all households by the standard of the time; near-poor ones are not in it. Standards change every few years, so check which one was used.',
      vi: 'Tỷ lệ hộ nghèo trên tổng số hộ theo chuẩn của từng thời kỳ, không gồm hộ cận nghèo. Chuẩn thay đổi sau mỗi giai đoạn nên cần xem theo chuẩn nào.',
    },
  },
  {
    code: 'near_poverty_rate',
    name: { en: 'Near-poverty rate', vi: 'Tỷ lệ hộ cận nghèo' },
    kind: 'rate',
    units: ['percent'],
    names: {
      en: phraseList(
        'near-poor household, near-poverty rate, near-poor rate, rate of near-poor households, near-poor household rate',
        'near-poverty household, ratio of near-poor households',
      ),
      vi: phraseList(
        'hộ cận nghèo, tỷ lệ hộ cận nghèo, tỉ lệ hộ cận nghèo, tỷ lệ cận nghèo, cận nghèo, số hộ cận nghèo',
      ),
    },
    overPlaces: 'none',
    overTime: 'last',
  },
  {
    code: 'jobs',
    name: { en: 'Jobs created', vi: 'Số việc làm được tạo' },
    kind: 'flow',
    units: ['count'],
    names: {
      en: phraseList('number of job, job creation, number of new job, employment generated, employment creation'),
      vi: phraseList(
        'số việc làm, số lượng việc làm, tạo việc làm, giải quyết việc làm, tạo việc làm mới, giải quyết việc làm mới',
        'số lao động được giải quyết việc làm, số lao động được tạo việc làm, tạo thêm việc làm',
      ),
    },
    counted: {
      en: phraseList(
        'job, new job, permanent job, direct job, regular job, stable job, seasonal job, service job, local job',
        'employment opportunity, job opportunity, employment, job position',
      ),
      vi: phraseList(
        'việc làm, việc làm mới, chỗ làm việc, chỗ làm, vị trí việc làm, việc làm thường xuyên, lượt việc làm',
        'việc làm ổn định, chỗ làm mới, lao động được giải quyết việc làm, lao động được tạo việc làm, lao động có việc làm',
        'lượt lao động, lao động có việc làm mới',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
    scope: {
      en: 'Jobs that were created or that a project gives. The people at work at an instant are workers.',
      vi: 'Việc làm được tạo ra hoặc do dự án mang lại. Số người đang làm việc tại một thời điểm là lao động.',
    },
  },
  {
    code: 'workers',
    name: { en: 'Workers', vi: 'Số lao động' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList(
        'number of worker, number of labourer, number of laborer, number of employee, labour force, labor force, workforce',
        'number of local worker, total workforce',
      ),
      vi: phraseList(
        'số lao động, số lượng lao động, tổng số lao động, lực lượng lao động, số công nhân, số người lao động, nguồn lao động',
        'tổng lao động',
      ),
    },
    counted: {
      en: phraseList(
        'worker, labourer, laborer, employee, local worker, local labourer, local laborer, direct worker, rural worker',
        'regular worker, seasonal worker, full-time worker, permanent worker, staff, factory worker',
      ),
      vi: phraseList(
        'lao động, người lao động, công nhân, nhân công, công nhân lao động, lao động địa phương, cn, cnlđ, lđ',
        'lao động trực tiếp, lao động thường xuyên, lao động thời vụ, cán bộ công nhân, công nhân viên, nhân viên',
        'lao động trong tỉnh, lao động nông thôn, cán bộ công nhân viên, lao động là người địa phương, nhân lực',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'trained_workers_rate',
    name: { en: 'Trained workers', vi: 'Tỷ lệ lao động qua đào tạo' },
    kind: 'rate',
    units: ['percent'],
    names: {
      en: phraseList(
        'trained worker, trained labour, trained labor, trained labourer, trained laborer, rate of trained workers',
        'trained worker rate, trained workers rate, trained labour rate, trained labor rate, rate of trained labour',
        'ratio of trained workers, proportion of trained workers, percentage of trained workers, trained workforce',
        'skilled worker, skilled labour, rate of trained labourers, trained worker ratio, certified worker',
        'trained workers with certificates, qualified worker, rate of trained labor, rate of workers with training',
      ),
      vi: phraseList(
        'tỷ lệ lao động qua đào tạo, tỉ lệ lao động qua đào tạo, lao động qua đào tạo, tỷ lệ lao động đã qua đào tạo',
        'lao động đã qua đào tạo, tỷ lệ lao động có bằng cấp, tỷ lệ lao động có bằng cấp chứng chỉ, tỷ lệ lao động được đào tạo',
        'lao động có bằng cấp chứng chỉ, tỷ lệ lao động qua đào tạo nghề, lao động qua đào tạo nghề, tỷ lệ qua đào tạo',
      ),
    },
    overPlaces: 'none',
    overTime: 'last',
    scope: {
      en: 'All training, or training with a certificate: the second rate is much lower.',
      vi: 'Qua đào tạo nói chung, hoặc có bằng cấp, chứng chỉ: tỷ lệ thứ hai thấp hơn nhiều.',
    },
  },
  {
    code: 'rural_communes_certified',
    name: { en: 'Communes certified as new-style rural', vi: 'Số xã đạt chuẩn nông thôn mới' },
    kind: 'count',
    units: ['count', 'percent'],
    names: {
      en: phraseList(
        'number of new-style rural commune, number of communes meeting new-style rural standards',
        'number of communes recognised as new-style rural areas, rate of new-style rural communes',
        'rate of communes meeting new-style rural standards, proportion of communes meeting new-style rural standards',
      ),
      vi: phraseList(
        'số xã đạt chuẩn nông thôn mới, số xã đạt chuẩn ntm, tỷ lệ xã đạt chuẩn nông thôn mới, tỷ lệ xã đạt chuẩn ntm',
        'số xã nông thôn mới, số xã về đích nông thôn mới, số xã về đích ntm, tỷ lệ số xã đạt chuẩn nông thôn mới',
        'tỷ lệ xã nông thôn mới',
      ),
    },
    counted: {
      en: phraseList(
        'new-style rural commune, new-style rural area commune, new rural commune, new-style countryside commune',
        'commune meeting new-style rural standards, communes meeting new-style rural standards',
        'communes meeting new-style rural area standards, communes meeting new-style rural area criteria',
        'communes recognised as new-style rural areas, communes recognized as new-style rural areas, certified commune',
        'communes meeting the criteria, communes meeting new-style rural criteria, advanced new-style rural commune',
        'communes recognised as new-style rural, communes recognized as new-style rural, model new-style rural commune',
        'communes meeting all criteria, communes meeting all 19 criteria, communes fulfilling new-style rural criteria',
        'communes fulfilling all criteria, communes meeting the standards, communes meeting new rural standards',
        'enhanced new-style rural commune, exemplary new-style rural commune, communes completing new-style rural criteria',
        'communes meeting advanced new-style rural standards, communes certified as new-style rural areas, ntm commune',
        'new-style rural area, new-style rural development commune, communes satisfying new-style rural criteria',
      ),
      vi: phraseList(
        'xã nông thôn mới, xã ntm, xã đạt chuẩn nông thôn mới, xã đạt chuẩn ntm, xã đạt nông thôn mới, xã đạt ntm',
        'xã về đích nông thôn mới, xã về đích ntm, xã được công nhận đạt chuẩn nông thôn mới, xã nông thôn mới nâng cao',
        'xã được công nhận đạt chuẩn ntm, xã đạt chuẩn, xã về đích, xã ntm nâng cao, xã ntm kiểu mẫu, xã đạt 19 tiêu chí',
        'xã nông thôn mới kiểu mẫu, xã đạt chuẩn nông thôn mới nâng cao, xã đạt chuẩn ntm nâng cao, xã hoàn thành ntm',
        'xã đạt chuẩn nông thôn mới kiểu mẫu, xã đạt chuẩn ntm kiểu mẫu, xã đạt tiêu chuẩn ntm',
        'xã hoàn thành nông thôn mới, xã hoàn thành xây dựng nông thôn mới, xã đạt tiêu chuẩn nông thôn mới',
        'xã được công nhận nông thôn mới, xã được công nhận ntm, xã đủ 19 tiêu chí, xã hoàn thành 19 tiêu chí',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
    scope: {
      en: 'Advanced and model communes are inside the total. Status is recorded for the commune as it was; a merged commune does not inherit it.',
      vi: 'Xã nâng cao và kiểu mẫu nằm trong tổng số. Kết quả ghi cho xã tại thời điểm công nhận; xã sau sáp nhập không đương nhiên kế thừa.',
    },
    breaks: [mergedCommunes, newRuralCriteria],
  },
  {
    code: 'rural_criteria',
    name: { en: 'New-style rural criteria met per commune', vi: 'Số tiêu chí nông thôn mới bình quân mỗi xã' },
    kind: 'rate',
    units: ['count'],
    names: {
      en: phraseList(
        'average number of criteria, average criteria, criteria per commune, average criteria per commune',
        'number of criteria, number of criteria per commune, average number of criteria per commune',
      ),
      vi: phraseList(
        'số tiêu chí, số tiêu chí bình quân, bình quân tiêu chí, số tiêu chí đạt chuẩn',
        'bình quân số tiêu chí, tiêu chí bình quân, số tiêu chí đạt được, số tiêu chí ntm',
      ),
    },
    counted: {
      en: phraseList(
        'criteria, criterion, rural criteria, rural criterion, new-style rural criteria, new-style rural criterion',
        'new rural criteria, new-style rural area criteria, new-style countryside criteria, ntm criteria',
        'new-style rural development criteria, criteria for new-style rural areas, criteria on new-style rural areas',
      ),
      vi: phraseList(
        'tiêu chí, tiêu chí nông thôn mới, tiêu chí ntm, tiêu chí xây dựng nông thôn mới',
        'tiêu chí đạt chuẩn, tiêu chí nông thôn mới nâng cao, tiêu chí xây dựng ntm, tiêu chí ntm nâng cao',
      ),
    },
    overPlaces: 'mean',
    overTime: 'last',
    breaks: [mergedCommunes, newRuralCriteria],
  },
  {
    code: 'urbanisation_rate',
    name: { en: 'Urbanisation rate', vi: 'Tỷ lệ đô thị hóa' },
    kind: 'rate',
    units: ['percent'],
    names: {
      en: phraseList(
        'urbanisation rate, urbanization rate, urbanisation, urbanization, rate of urbanisation, rate of urbanization',
      ),
      vi: phraseList('tỷ lệ đô thị hóa, tỉ lệ đô thị hóa, đô thị hóa, tốc độ đô thị hóa'),
    },
    overPlaces: 'none',
    overTime: 'last',
  },
]
