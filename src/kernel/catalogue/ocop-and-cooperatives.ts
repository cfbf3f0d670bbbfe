import type { Indicator } from '../indicator.ts'
import { phraseList } from './phrase-list.ts'

/** The One Commune One Product programme, cooperatives and craft villages. */
export const ocopAndCooperatives: readonly Indicator[] = [
  {
    code: 'ocop_products',
    name: { en: 'OCOP products', vi: 'Số sản phẩm OCOP' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of ocop product, number of certified product, number of ocop-certified product'),
      vi: phraseList(
        'số sản phẩm ocop, số lượng sản phẩm ocop, tổng số sản phẩm ocop, số sản phẩm được công nhận ocop',
      ),
    },
    counted: {
      en: phraseList(
        'ocop product, ocop-certified product, certified ocop product, certified product',
        'ocop-recognised product, ocop-recognized product, ocop-rated product, ocop-ranked product, ocop item, ocop good',
        'one commune one product product, one-star product, two-star product, three-star product, four-star product',
        'five-star product, 2-star product, 3-star product, 4-star product, 5-star product, three-star ocop product',
        'four-star ocop product, five-star ocop product, 3-star ocop product, 4-star ocop product, 5-star ocop product',
        'three-star rated product, four-star rated product, five-star rated product, star-rated product, ocop speciality',
        'product meeting ocop standards, products meeting ocop standards, products recognised as ocop',
        'products recognized as ocop, products certified ocop, products certified as ocop, products with ocop certification',
        'products with three stars, products with four stars, products with five stars, products rated three stars',
        'products rated four stars, products rated five stars, ocop specialty, product of ocop, products of ocop',
        'potential five-star product, potential 5-star product, standardised product, standardized product',
        'recognised product, recognized product, products ranked three stars, products ranked four stars',
        'products achieving ocop, products joining ocop, products in the ocop programme, products under the ocop programme',
      ),
      vi: phraseList(
        'sản phẩm ocop, sp ocop, sản phẩm đạt chuẩn ocop, sản phẩm đạt ocop, sản phẩm được công nhận ocop, sản phẩm 3 sao',
        'sản phẩm 4 sao, sản phẩm 5 sao, sản phẩm ba sao, sản phẩm bốn sao, sản phẩm năm sao, sản phẩm ocop 3 sao',
        'sản phẩm ocop 4 sao, sản phẩm ocop 5 sao, sản phẩm đạt 3 sao, sản phẩm đạt 4 sao, sản phẩm đạt 5 sao',
        'sản phẩm hạng 3 sao, sản phẩm hạng 4 sao, sản phẩm hạng 5 sao, sản phẩm đạt tiêu chuẩn ocop',
        'sản phẩm đạt chứng nhận ocop, sản phẩm được chứng nhận ocop, sản phẩm đạt sao ocop, sản phẩm xếp hạng ocop',
        'sản phẩm được xếp hạng ocop, sản phẩm được công nhận đạt ocop, sản phẩm ocop mới, sản phẩm ocop được công nhận',
        'sản phẩm đạt hạng 3 sao, sản phẩm đạt hạng 4 sao, sản phẩm đạt hạng 5 sao, sản phẩm tiềm năng 5 sao',
        'sản phẩm có tiềm năng 4 sao, sản phẩm có tiềm năng 5 sao, sản phẩm được chuẩn hóa, sản phẩm chuẩn hóa',
        'sản phẩm được công nhận là sản phẩm ocop, sản phẩm tham gia ocop, sản phẩm được công nhận đạt chuẩn ocop',
        'sản phẩm tham gia chương trình ocop, sản phẩm được công nhận 3 sao, sản phẩm được công nhận 4 sao',
        'sản phẩm xếp hạng 3 sao, sản phẩm xếp hạng 4 sao, sản phẩm ocop tiềm năng 5 sao, sản phẩm ocop cấp tỉnh',
        'sản phẩm ocop cấp quốc gia, sản phẩm ocop cấp huyện',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
    scope: {
      en: 'Products with a valid certificate of three to five stars; a certificate holds 36 months. Products certified in one round are not the total. Stars by the criteria of 2019 (Decision 1048) and of 2023 (Decision 148) are given by different scorecards.',
      vi: 'Sản phẩm có giấy chứng nhận 3 đến 5 sao còn hiệu lực; giấy có hạn 36 tháng. Số được công nhận trong một đợt không phải tổng số. Sao theo bộ tiêu chí 2019 (Quyết định 1048) và 2023 (Quyết định 148) chấm bằng hai bộ điểm khác nhau.',
    },
  },
  {
    code: 'ocop_villages',
    name: { en: 'Villages in the OCOP programme', vi: 'Số làng, bản tham gia OCOP' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of ocop village'),
      vi: phraseList('số làng ocop, số thôn bản tham gia ocop'),
    },
    counted: {
      en: phraseList(
        'ocop village, village in the ocop programme, villages in the ocop programme, villages joining ocop',
        'villages carrying out the ocop programme',
      ),
      vi: phraseList('làng ocop, làng tham gia ocop, bản tham gia ocop, thôn bản tham gia ocop, xóm tham gia ocop'),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'economic_organisations',
    name: { en: 'Economic organisations in OCOP', vi: 'Số tổ chức kinh tế, chủ thể OCOP' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of economic organisation, number of economic organization, number of ocop producer'),
      vi: phraseList('số tổ chức kinh tế, số chủ thể, số chủ thể ocop, số lượng chủ thể ocop'),
    },
    counted: {
      en: phraseList(
        'economic organisation, economic organization, ocop producer, ocop entity, ocop owner, ocop subject, ocop participant',
        'ocop business, ocop organisation, ocop organization, ocop actor, ocop establishment, ocop product owner',
        'production organisation, production organization, product owner, ocop facility, ocop maker, ocop stakeholder',
        'ocop product maker, ocop product producer, ocop enterprise',
      ),
      vi: phraseList(
        'tổ chức kinh tế, chủ thể, chủ thể ocop, chủ thể sản xuất, chủ thể tham gia, chủ thể kinh tế, chủ thể sản phẩm',
        'chủ thể có sản phẩm, chủ thể tham gia ocop, tổ chức kinh tế tham gia ocop, chủ thể sản phẩm ocop, tổ chức ocop',
        'chủ thể tham gia chương trình ocop, chủ thể có sản phẩm ocop, chủ thể sản xuất sản phẩm ocop',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
    scope: {
      en: 'Cooperatives, firms, groups and households that own an OCOP product.',
      vi: 'Hợp tác xã, doanh nghiệp, tổ hợp tác và hộ có sản phẩm OCOP.',
    },
  },
  {
    code: 'cooperatives',
    name: { en: 'Cooperatives', vi: 'Số hợp tác xã' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of cooperative, number of co-operative'),
      vi: phraseList('số hợp tác xã, số htx, số lượng hợp tác xã, số lượng htx, tổng số htx, tổng số hợp tác xã'),
    },
    counted: {
      en: phraseList(
        'cooperative, co-operative, co-op, coop, agricultural cooperative, farming cooperative, non-agricultural cooperative',
        'service cooperative, new cooperative, new-style cooperative, operating cooperative',
      ),
      vi: phraseList(
        'hợp tác xã, htx, htx nông nghiệp, hợp tác xã nông nghiệp, htx mới, htx phi nông nghiệp, htx dịch vụ, htx kiểu mới',
        'hợp tác xã mới, hợp tác xã kiểu mới, hợp tác xã phi nông nghiệp, hợp tác xã dịch vụ, htx thành lập mới',
        'hợp tác xã thành lập mới, htx ngừng hoạt động, htx hoạt động, htx đang hoạt động, htx tạo việc làm',
        'hợp tác xã đang hoạt động, hợp tác xã ngừng hoạt động, htxnn, htx thủy sản, htx nông lâm nghiệp',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
    scope: {
      en: 'Registered cooperatives; those that work are fewer. Cooperative groups, unions and credit funds are counted apart.',
      vi: 'Hợp tác xã đã đăng ký; số đang hoạt động ít hơn. Tổ hợp tác, liên hiệp và quỹ tín dụng được đếm riêng.',
    },
  },
  {
    code: 'cooperative_groups',
    name: { en: 'Cooperative groups', vi: 'Số tổ hợp tác' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of cooperative group'),
      vi: phraseList('số tổ hợp tác, số lượng tổ hợp tác, số tht'),
    },
    counted: {
      en: phraseList(
        'cooperative group, co-operative group, cooperation group, cooperative team, collaborative group, cooperative union',
        "people's credit fund, credit fund",
      ),
      vi: phraseList(
        'tổ hợp tác, tht, tổ hợp tác xã, liên hiệp htx, liên hiệp hợp tác xã, quỹ tín dụng nhân dân, quỹ tín dụng',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'cooperative_members',
    name: { en: 'Members of cooperatives', vi: 'Số thành viên hợp tác xã' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of cooperative member'),
      vi: phraseList('số thành viên htx, số thành viên hợp tác xã'),
    },
    counted: {
      en: phraseList("cooperative member, co-operative member, cooperatives' member, member household"),
      vi: phraseList('thành viên htx, thành viên hợp tác xã, xã viên, hộ thành viên'),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'cooperative_revenue',
    name: { en: 'Revenue of cooperatives', vi: 'Doanh thu của hợp tác xã' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'cooperative revenue, revenue of cooperatives, average revenue of cooperatives, turnover per cooperative',
        'revenue per cooperative, average turnover per cooperative, average revenue of a cooperative, cooperative turnover',
        'average revenue per cooperative, turnover of cooperatives',
      ),
      vi: phraseList(
        'doanh thu của htx, doanh thu htx, doanh thu của các htx, doanh thu bình quân của htx, doanh thu bình quân htx',
        'doanh thu bình quân một htx, doanh thu bình quân của hợp tác xã, doanh thu của hợp tác xã',
        'doanh thu của các hợp tác xã, doanh thu bình quân của một htx, doanh thu bình quân 1 htx',
      ),
    },
    overPlaces: 'none',
    overTime: 'sum',
    priceBasis: 'current',
  },
  {
    code: 'craft_villages',
    name: { en: 'Craft villages', vi: 'Số làng nghề' },
    kind: 'count',
    units: ['count'],
    names: { en: phraseList('number of craft village'), vi: phraseList('số làng nghề, số lượng làng nghề') },
    counted: {
      en: phraseList(
        'craft village, trade village, handicraft village, traditional craft village, traditional trade village',
      ),
      vi: phraseList('làng nghề, làng nghề truyền thống, nghề truyền thống, làng có nghề'),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
]
