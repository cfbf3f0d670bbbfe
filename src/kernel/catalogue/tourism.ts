import type { Indicator } from '../indicator.ts'
import { phraseList } from './phrase-list.ts'

/** Visitors, what they spend and where they sleep. */
export const tourism: readonly Indicator[] = [
  {
    code: 'tourists',
    name: { en: 'Visitors', vi: 'Lượt khách du lịch' },
    kind: 'flow',
    units: ['count'],
    names: {
      en: phraseList(
        'number of tourist, number of visitor, number of arrival, number of tourist arrival, number of visitor arrival',
        'number of holidaymaker, tourist number, visitor number, visitor traffic, number of guest, tourist traffic',
        'tourist market, number of foreign visitor, number of foreign tourist, number of international visitor',
        'number of domestic visitor, number of domestic tourist, number of international tourist',
      ),
      vi: phraseList(
        'lượng khách, số lượt khách, tổng lượt khách, lượng khách du lịch, số lượng khách, tổng lượng khách',
        'số lượt khách du lịch, tổng lượt khách du lịch, tổng số lượt khách, lượng du khách, tổng số khách, đón khách',
        'lượng khách quốc tế, lượng khách nội địa, số khách du lịch, tổng số khách du lịch, tổng lượng khách du lịch',
        'số khách quốc tế, số khách nội địa, số lượng khách du lịch, số lượng du khách',
      ),
    },
    counted: {
      en: phraseList(
        'visitor, tourist, arrival, holidaymaker, guest, traveller, traveler, sightseer, vacationer',
        'excursionist, tourist arrival, visitor arrival, foreign arrival, foreigner, foreign visitor, foreign tourist',
        'international visitor, international tourist, international arrival, domestic visitor, domestic tourist',
        'domestic arrival, tourist visit, turn of visitors, turns of visitors, visitor turn, tourist turn, visit, foreign guest',
        'foreign holidaymaker, domestic holidaymaker, overnight visitor, overnight guest, day visitor, pilgrim, backpacker',
        'domestic guest, international guest, domestic traveller, foreign traveller, overseas visitor',
        'holiday maker, turns of tourists, turn of tourists',
      ),
      vi: phraseList(
        'lượt khách, lượt khách du lịch, khách du lịch, khách, du khách, lượt du khách, khách quốc tế, khách nội địa',
        'lượt khách quốc tế, lượt khách nội địa, khách du lịch quốc tế, khách du lịch nội địa, lượt, lượt người',
        'lượt khách tham quan, khách tham quan, khách nước ngoài, lượt khách nước ngoài, khách trong nước, lượt quốc tế',
        'lượt khách trong nước, khách lưu trú, lượt khách lưu trú, lượt khách đến, lượt nội địa, du khách quốc tế',
        'du khách nội địa, du khách nước ngoài, khách thập phương, lượt khách ghé thăm, khách ngoại quốc',
      ),
    },
    overPlaces: 'none',
    overTime: 'sum',
    scope: {
      en: 'Visits, not persons: one guest at three sites may count three times, so districts do not add up to the province.',
      vi: 'Đếm lượt, không đếm người: một khách tới ba điểm có thể tính ba lần nên cộng các huyện không ra số của tỉnh.',
    },
  },
  {
    code: 'tourism_revenue',
    name: { en: 'Tourism revenue', vi: 'Doanh thu du lịch' },
    kind: 'flow',
    units: ['money'],
    names: {
      en: phraseList(
        'tourism revenue, tourism receipt, revenue from tourism, tourism earning, tourism income, tourism turnover',
        'income from tourism, receipts from tourism, earnings from tourism, revenue from tourism services, tourist revenue',
        'tourism service revenue, turnover from tourism, tourism services revenue, revenue from tourists, tourist spending',
        'revenue of the tourism sector, tourism sector revenue, total tourism revenue, revenue from visitors, holiday revenue',
        'tourism proceeds, revenue from tourism activities, tourism and service revenue, revenue from accommodation',
        'turnover of tourism, revenue of tourism, tourist receipt, tourism activity revenue, revenue from tourist activities',
        'accommodation and catering revenue, accommodation and food service revenue, tourism spending, travel revenue',
      ),
      vi: phraseList(
        'doanh thu du lịch, doanh thu từ du lịch, tổng thu từ du lịch, tổng doanh thu du lịch, thu từ du lịch',
        'doanh thu từ hoạt động du lịch, thu nhập du lịch, thu nhập từ du lịch, doanh thu ngành du lịch',
        'tổng thu du lịch, tổng doanh thu từ du lịch, thu từ khách du lịch, tổng thu từ khách du lịch',
        'doanh thu từ khách du lịch, doanh thu dịch vụ du lịch, doanh thu từ dịch vụ du lịch, tổng thu nhập du lịch',
        'doanh thu lữ hành, doanh thu lưu trú, doanh thu dịch vụ lưu trú ăn uống, tổng thu nhập từ du lịch',
        'doanh thu của ngành du lịch, doanh thu lưu trú và ăn uống, nguồn thu từ du lịch, doanh thu hoạt động du lịch',
        'tổng doanh thu từ hoạt động du lịch, tổng thu từ hoạt động du lịch, doanh thu về du lịch',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
    priceBasis: 'current',
  },
  {
    code: 'hotels',
    name: { en: 'Places to stay', vi: 'Số cơ sở lưu trú' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList(
        'number of hotel, number of lodging, number of accommodation establishment, number of homestay',
        'number of accommodation facility, number of lodging facility, number of lodging establishment',
      ),
      vi: phraseList('số cơ sở lưu trú, số lượng cơ sở lưu trú, số khách sạn, số nhà nghỉ, số homestay'),
    },
    counted: {
      en: phraseList(
        'hotel, lodging, lodging facility, lodging establishment, accommodation establishment, accommodation facility',
        'accommodation, accommodation service, accommodation service establishment, accommodation unit, accommodation business',
        'homestay, home stay, inn, guesthouse, guest house, motel, hostel, resort, motel and hotel',
        'tourist accommodation establishment, tourist accommodation facility, tourism accommodation establishment, ecolodge',
        'accommodation provider, lodging house, bungalow, eco-lodge, lodge, accommodation place, community lodging',
        'homestay establishment, homestay facility, homestay service, accommodation site, star-rated hotel, farmstay',
        'tourist accommodation, lodging unit, lodging business, lodging service',
      ),
      vi: phraseList(
        'cơ sở lưu trú, cơ sở lưu trú du lịch, khách sạn, nhà nghỉ, homestay, nhà khách, nhà trọ, khu nghỉ dưỡng, resort',
        'cơ sở kinh doanh lưu trú, cơ sở kinh doanh lưu trú du lịch, cơ sở homestay, nhà nghỉ cộng đồng, cơ sở lưu trú mới',
        'cơ sở kinh doanh dịch vụ lưu trú, nhà có phòng cho khách thuê, nhà nghỉ du lịch, nhà sàn du lịch, csltdl',
        'nhà nghỉ nhà khách, cơ sở dịch vụ lưu trú, hộ kinh doanh homestay, khách sạn nhà nghỉ, cslt, farmstay, bungalow',
      ),
    },
    overPlaces: 'sum',
    overTime: 'last',
  },
  {
    code: 'room_occupancy',
    name: { en: 'Room occupancy', vi: 'Công suất sử dụng phòng' },
    kind: 'rate',
    units: ['percent'],
    names: {
      en: phraseList(
        'room occupancy, room occupancy rate, hotel occupancy, hotel occupancy rate, average room occupancy',
        'hotel room occupancy, occupancy of rooms, occupancy rate of rooms, occupancy rate of hotels',
        'occupancy rate of accommodation establishments, hotel room occupancy rate, homestay occupancy',
      ),
      vi: phraseList(
        'công suất phòng, công suất sử dụng phòng, công suất sử dụng buồng phòng, công suất buồng phòng, công suất thuê phòng',
      ),
    },
    overPlaces: 'none',
    overTime: 'mean',
  },
]
