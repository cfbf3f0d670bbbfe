import type { Indicator } from '../indicator.ts'
import { phraseList } from './phrase-list.ts'

/** Agreements with partners and events to sell and to be seen at. */
export const cooperation: readonly Indicator[] = [
  {
    code: 'agreements',
    name: { en: 'Agreements signed', vi: 'Số thỏa thuận đã ký' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of agreement, number of mou, number of memorandum of understanding, number of contract'),
      vi: phraseList('số thỏa thuận, số bản ghi nhớ, số biên bản ghi nhớ, số lượng thỏa thuận, số hợp đồng'),
    },
    counted: {
      en: phraseList(
        'agreement, cooperation agreement, co-operation agreement, mou, memorandum of understanding, memorandum',
        'memoranda of understanding, memorandums of understanding, memoranda, contract, cooperation deal, deal',
        'cooperation programme, cooperation program, cooperation contract, cooperation pact, cooperation document, pact',
        'cooperation plan, investment agreement, investment mou, international agreement, principle agreement',
        'memorandums, cooperation memorandum, economic contract, trade agreement, signed document, cooperation minutes',
        'framework agreement, partnership agreement, letter of intent, commitment document, sales contract',
      ),
      vi: phraseList(
        'thỏa thuận, thỏa thuận hợp tác, bản thỏa thuận, bản ghi nhớ, biên bản ghi nhớ, biên bản ghi nhớ hợp tác, mou',
        'bản ghi nhớ hợp tác, văn bản hợp tác, chương trình hợp tác, hợp đồng, biên bản hợp tác, thỏa thuận quốc tế',
        'hợp đồng hợp tác, hợp đồng kinh tế, hợp đồng nguyên tắc, văn bản thỏa thuận, biên bản thỏa thuận, bản cam kết',
        'thỏa thuận đầu tư, bản ghi nhớ đầu tư, biên bản ghi nhớ đầu tư, hợp đồng tiêu thụ, hợp đồng liên kết',
        'biên bản cam kết, văn kiện hợp tác, bản thỏa thuận hợp tác, thỏa ước, thỏa thuận khung, ghi nhớ hợp tác',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
    scope: {
      en: 'Signed papers. The money named in a memorandum is an intention, not registered capital.',
      vi: 'Văn bản đã ký. Số tiền ghi trong bản ghi nhớ là dự định, không phải vốn đăng ký.',
    },
  },
  {
    code: 'trade_events',
    name: { en: 'Trade promotion events', vi: 'Số sự kiện xúc tiến thương mại' },
    kind: 'count',
    units: ['count'],
    names: {
      en: phraseList('number of trade fair, number of fair, number of trade promotion event, number of exhibition'),
      vi: phraseList('số hội chợ, số sự kiện xúc tiến thương mại, số lượng hội chợ, số hội nghị xúc tiến'),
    },
    counted: {
      en: phraseList(
        'trade event, trade fair, fair, exhibition, expo, trade show, trade promotion event, trade promotion conference',
        'trade promotion programme, trade promotion program, trade promotion activity, promotion event, promotion conference',
        'trip, business trip, trade trip, trade promotion trip, trade mission, fairs and exhibitions, fair and exhibition',
        'trade connection conference, supply-demand connection conference, investment promotion conference, trade week',
        'investment promotion event, fair-exhibition, product week, promotion programme, promotion activity, fact-finding trip',
        'investment promotion activity, investment promotion trip, business matching event, product introduction event',
        'supply-demand conference, agricultural product week, trade exchange',
      ),
      vi: phraseList(
        'hội chợ, triển lãm, hội chợ triển lãm, hội chợ thương mại, sự kiện xúc tiến thương mại, chương trình xúc tiến',
        'hội nghị xúc tiến thương mại, hoạt động xúc tiến thương mại, chương trình xúc tiến thương mại, hội nghị xúc tiến',
        'hội nghị kết nối cung cầu, hội nghị xúc tiến đầu tư, tuần hàng, phiên chợ, chuyến, chuyến công tác, cuộc hội chợ',
        'kỳ hội chợ, hội nghị kết nối giao thương, hội nghị giao thương, đoàn xúc tiến thương mại, cuộc triển lãm',
        'sự kiện xúc tiến, hoạt động xúc tiến, hội nghị kết nối, tuần lễ nông sản, lượt hội chợ, đợt hội chợ',
        'cuộc xúc tiến, hội nghị xúc tiến tiêu thụ, sự kiện xúc tiến đầu tư, hoạt động xúc tiến đầu tư, đợt xúc tiến',
      ),
    },
    overPlaces: 'sum',
    overTime: 'sum',
  },
]
