import type { CatalogueEntry } from './entry.js';

/**
 * The rows that relations need: rates with their two parts, totals with their parts, bounds. Sources, as form:row:
 * the current forms (Công văn 4625/BNV-CCHC of 02/7/2025, "1:2" is Biểu mẫu 1 row 2), the seven short commune forms of
 * 2024 ("short 1:3.2"), the form with Roman sections of 2023 ("roman VII.1"), and the table numbered 1.1.1 ("long 3.1.3").
 *
 * A level named in the label or in the heading is part of the indicator: one column of a national table, one code.
 * Districts, towns and cities of a province are "huyện" here, wards and townships "xã": `wording` writes them so.
 */

type Level = 'province' | 'district' | 'commune';

const LEVELS: Readonly<Record<Level, { vi: string; en: string }>> = {
  province: { vi: 'tỉnh', en: 'province' },
  district: { vi: 'huyện', en: 'district' },
  commune: { vi: 'xã', en: 'commune' },
};

/** Who assigns tasks. The rows have the same words under each; the heading tells ("NV Tỉnh giao" in the unit cell of roman I.4). */
interface Assigner {
  /** what stands in the codes; empty where one heading names several assigners */
  slug: string;
  en: string;
  under: readonly string[];
  /** wordings of a row that gives the assigned tasks of this assigner alone (roman I.4: "Nhiệm vụ Tỉnh giao") */
  own: readonly string[];
}

const ASSIGNERS: readonly Assigner[] = [
  { slug: 'government-', en: ' by the Government', under: ['nhiệm vụ Chính phủ', 'nhiệm vụ do Chính phủ'], own: ['Nhiệm vụ Chính phủ giao'] },
  {
    slug: 'province-',
    en: ' by the province',
    under: ['nhiệm vụ UBND tỉnh', 'nhiệm vụ do UBND tỉnh', 'UBND tỉnh giao', 'nhiệm vụ tỉnh giao'],
    own: ['Nhiệm vụ UBND tỉnh giao', 'Nhiệm vụ Tỉnh giao'],
  },
  {
    slug: 'district-',
    en: ' by the district',
    under: ['nhiệm vụ UBND huyện', 'nhiệm vụ do UBND huyện', 'UBND huyện giao', 'nhiệm vụ huyện giao'],
    own: ['Nhiệm vụ UBND huyện giao', 'Nhiệm vụ huyện giao'],
  },
  {
    slug: 'central-',
    en: ' by central agencies',
    under: ['cơ quan Trung ương giao', 'nhiệm vụ Trung ương giao'],
    own: ['Nhiệm vụ các cơ quan Trung ương giao'],
  },
  {
    // the headings of roman I.4, wider than the single ones within them; "giao; nhiệm vụ" alone, where a misprint hides one
    // of the two, contests the other, so that the row gets no code
    slug: '',
    en: ' from above',
    under: ['nhiệm vụ UBND tỉnh giao; nhiệm vụ các cơ quan Trung ương giao', 'nhiệm vụ UBND tỉnh giao; nhiệm vụ UBND huyện giao', 'giao; nhiệm vụ'],
    own: [],
  },
];

/**
 * 1:4.1 and its parts. The form has no row for tasks that run in time, so the parts need not reach the total
 * (1:4.1 ≥ 4.1.1 + 4.1.2 + 4.1.3); roman I.4 has one.
 */
function assignedTasks({ slug, en, under, own }: Assigner): CatalogueEntry[] {
  const assigned = `steering.tasks-${slug}assigned`;
  const states = [
    { slug: 'on-time', vi: 'Số nhiệm vụ đã hoàn thành đúng hạn', en: 'done on time' },
    { slug: 'late', vi: 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', en: 'done late' },
    { slug: 'overdue', vi: 'Số nhiệm vụ quá hạn nhưng chưa hoàn thành', en: 'overdue and not done' },
    { slug: 'running', vi: 'Số nhiệm vụ chưa hoàn thành nhưng trong hạn', en: 'not done, still in time' },
  ].map((state): CatalogueEntry => {
    return { code: `steering.tasks-${slug}${state.slug}`, vi: state.vi, en: `Tasks assigned${en}, ${state.en}`, kind: 'count', under, atMost: [assigned] };
  });
  const parts = slug === '' ? ['steering.tasks-district-assigned', 'steering.tasks-province-assigned'] : states.map((state) => state.code);
  const total: CatalogueEntry = {
    code: assigned,
    vi: 'Tổng số nhiệm vụ được giao',
    en: `Tasks assigned${en}`,
    kind: 'count',
    aliases: own,
    under,
    sumOf: { parts, implied: false },
  };
  return [total, ...states];
}

const STEERING: readonly CatalogueEntry[] = [
  {
    code: 'steering.plan-rate',
    vi: 'Tỷ lệ hoàn thành Kế hoạch CCHC năm',
    en: 'Reform plan completed',
    kind: 'percent',
    aliases: ['Tỷ lệ hoàn thành Kế hoạch CCHC'],
    rateOf: { numerator: 'steering.plan-tasks-done', base: 'steering.plan-tasks' },
  },
  // 1:2.1 and 1:2.2; long 1.1 has them under "Kế hoạch CCHC", and with the same words under "Kế hoạch tuyên truyền CCHC"
  { code: 'steering.plan-tasks', vi: 'Số nhiệm vụ đề ra trong kế hoạch', en: 'Tasks in the reform plan', kind: 'count', under: ['Kế hoạch CCHC'] },
  {
    code: 'steering.plan-tasks-done',
    vi: 'Số nhiệm vụ đã hoàn thành',
    en: 'Tasks of the reform plan done',
    kind: 'count',
    under: ['Kế hoạch CCHC'],
    atMost: ['steering.plan-tasks'],
  },
  {
    code: 'steering.publicity-plan-rate',
    vi: 'Tỷ lệ hoàn thành Kế hoạch tuyên truyền CCHC',
    en: 'Publicity plan completed',
    kind: 'percent',
    aliases: ['Tỷ lệ hoàn thành Kế hoạch tuyên truyền CCHC năm'],
    rateOf: { numerator: 'steering.publicity-plan-tasks-done', base: 'steering.publicity-plan-tasks' },
  },
  {
    code: 'steering.publicity-plan-tasks',
    vi: 'Số nhiệm vụ đề ra trong kế hoạch',
    en: 'Tasks in the publicity plan',
    kind: 'count',
    under: ['Kế hoạch tuyên truyền'],
  },
  {
    code: 'steering.publicity-plan-tasks-done',
    vi: 'Số nhiệm vụ đã hoàn thành',
    en: 'Tasks of the publicity plan done',
    kind: 'count',
    under: ['Kế hoạch tuyên truyền'],
    atMost: ['steering.publicity-plan-tasks'],
  },
  // 1:3.3; short 1:3.2 says "kiểm tra, giám sát", roman I.3.3 "kiểm tra và tự kiểm tra": what inspections of the reform found
  {
    code: 'steering.inspection-issues-rate',
    vi: 'Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra',
    en: 'Issues found by inspections handled',
    kind: 'percent',
    aliases: ['Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra, giám sát', 'Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra và tự kiểm tra'],
    rateOf: { numerator: 'steering.inspection-issues-handled', base: 'steering.inspection-issues' },
  },
  {
    code: 'steering.inspection-issues',
    vi: 'Số vấn đề phát hiện qua kiểm tra',
    en: 'Issues found by inspections',
    kind: 'count',
    aliases: ['Số vấn đề phát hiện qua kiểm tra, giám sát', 'Số vấn đề phát hiện qua kiểm tra và tự kiểm tra'],
  },
  {
    code: 'steering.inspection-issues-handled',
    vi: 'Số vấn đề phát hiện đã xử lý xong',
    en: 'Issues found by inspections, handled',
    kind: 'count',
    aliases: ['Số vấn đề phát hiện, kiến nghị đã xử lý xong'],
    atMost: ['steering.inspection-issues'],
  },
  ...ASSIGNERS.flatMap(assignedTasks),
];

/** Legal documents to handle and handled: 2:2.2 after inspection, 2:3.2 after review, long 2.4 and 2.5 after both. */
const INSTITUTIONS: readonly CatalogueEntry[] = [
  {
    // 2:1 = 1.1 + 1.2; forms before 1 July 2025 have the district as well
    code: 'institutions.documents-issued',
    vi: 'Tổng số VBQPPL do địa phương ban hành',
    en: 'Legal documents issued',
    kind: 'count',
    sumOf: {
      parts: ['institutions.documents-issued-province', 'institutions.documents-issued-district', 'institutions.documents-issued-commune'],
      implied: true,
    },
  },
  ...(['province', 'district', 'commune'] as const).map((level): CatalogueEntry => {
    const { vi, en } = LEVELS[level];
    return {
      code: `institutions.documents-issued-${level}`,
      vi: `Số VBQPPL do cấp ${vi} ban hành`,
      en: `Legal documents issued, ${en} level`,
      kind: 'count',
      aliases: [`Số VBQPPL do UBND cấp ${vi} ban hành`],
    };
  }),
  ...documentsHandled('inspection', 'kiểm tra', ['sau kiểm tra', 'kiểm tra, xử lý VBQPPL']),
  ...documentsHandled('review', 'rà soát', ['sau rà soát', 'rà soát VBQPPL', 'rà soát, xử lý VBQPPL']),
  {
    code: 'institutions.to-handle',
    vi: 'Số VBQPPL đã kiến nghị xử lý sau kiểm tra, rà soát',
    en: 'Legal documents to handle after inspection and review',
    kind: 'count',
  },
  {
    code: 'institutions.handled',
    vi: 'Số VBQPPL có kiến nghị xử lý đã được xử lý xong',
    en: 'Legal documents handled after inspection and review',
    kind: 'count',
    under: ['cải cách thể chế', 'sau kiểm tra, rà soát', 'kiểm tra, rà soát VBQPPL'],
    atMost: ['institutions.to-handle'],
  },
];

function documentsHandled(slug: string, vi: string, under: readonly string[]): CatalogueEntry[] {
  const base = `institutions.${slug}-to-handle`;
  const numerator = `institutions.${slug}-handled`;
  return [
    {
      code: `institutions.${slug}-rate`,
      vi: `Tỷ lệ xử lý VBQPPL sau ${vi}`,
      en: `Legal documents handled after ${slug}, share`,
      kind: 'percent',
      rateOf: { numerator, base },
    },
    { code: base, vi: `Tổng số VBQPPL cần phải xử lý sau ${vi}`, en: `Legal documents to handle after ${slug}`, kind: 'count' },
    {
      code: numerator,
      vi: 'Số VBQPPL có kiến nghị xử lý đã được xử lý xong',
      en: `Legal documents handled after ${slug}`,
      kind: 'count',
      under,
      atMost: [base],
    },
  ];
}

/** Who received the dossiers of 3:3.1, 3:3.2 and of the older forms; the parts have the same words under each. */
interface Receiver {
  suffix: string;
  en: string;
  /** of the rate; the first is the usual one */
  rates: readonly string[];
  under: readonly string[];
}

const RECEIVERS: readonly Receiver[] = [
  {
    suffix: '-departments',
    en: ', provincial departments',
    rates: [
      'Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn',
      'Tỷ lệ hồ sơ TTHC do các sở, ban, ngành tiếp nhận được giải quyết đúng hạn',
    ],
    under: ['sở, ngành tiếp nhận', 'sở, ban, ngành tiếp nhận'],
  },
  {
    suffix: '-agencies',
    en: ', specialised agencies of the district',
    rates: ['Tỷ lệ hồ sơ TTHC do các cơ quan chuyên môn tiếp nhận được giải quyết đúng hạn'],
    under: ['cơ quan chuyên môn tiếp nhận'],
  },
  {
    suffix: '-district',
    en: ', district',
    rates: ['Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn'],
    under: ['UBND cấp huyện tiếp nhận'],
  },
  {
    suffix: '-commune',
    en: ', commune',
    rates: ['Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn'],
    under: ['UBND cấp xã tiếp nhận'],
  },
  { suffix: '', en: '', rates: ['Tỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn'], under: ['Tỷ lệ hồ sơ TTHC tiếp nhận được giải quyết'] },
];

function solvedOnTime({ suffix, en, rates, under }: Receiver): CatalogueEntry[] {
  const base = `procedures.dossiers-solved${suffix}`;
  const numerator = `procedures.dossiers-on-time${suffix}`;
  const [vi = '', ...aliases] = rates;
  return [
    { code: `procedures.on-time-rate${suffix}`, vi, en: `Dossiers solved on time, share${en}`, kind: 'percent', aliases, rateOf: { numerator, base } },
    { code: base, vi: 'Tổng số hồ sơ TTHC đã giải quyết xong', en: `Dossiers solved${en}`, kind: 'count', under },
    {
      code: numerator,
      vi: 'Số hồ sơ TTHC giải quyết đúng hạn',
      en: `Dossiers solved on time${en}`,
      kind: 'count',
      aliases: ['Số hồ sơ TTHC đã giải quyết xong đúng hạn'],
      under,
      atMost: [base],
    },
  ];
}

/** The procedures of one level, as the parts of 3:1.4 (under authority) or of long 3.1.3 (in force): the heading tells which. */
function proceduresOfLevels(slug: string, en: string, under: readonly string[]): CatalogueEntry[] {
  return (['province', 'district', 'commune'] as const).map((level) => {
    return {
      code: `procedures.${slug}-${level}`,
      vi: `Số TTHC cấp ${LEVELS[level].vi}`,
      en: `Procedures ${en}, ${LEVELS[level].en} level`,
      kind: 'count',
      under,
    };
  });
}

const PROCEDURES: readonly CatalogueEntry[] = [
  {
    // 3:1.4 = 1.4.1 + 1.4.2 with "ngành dọc" beside; older forms count it within a level, commune forms print one level
    code: 'procedures.authority',
    vi: 'Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương',
    en: 'Procedures under local authority',
    kind: 'count',
    aliases: ['Tổng số TTHC thuộc thẩm quyền giải quyết', 'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương'],
    sumOf: {
      parts: ['procedures.authority-province', 'procedures.authority-departments', 'procedures.authority-district', 'procedures.authority-commune'],
      implied: false,
    },
  },
  ...proceduresOfLevels('authority', 'under local authority', ['thuộc thẩm quyền giải quyết']),
  {
    code: 'procedures.authority-departments',
    vi: 'Số TTHC thuộc thẩm quyền giải quyết của các sở, ban, ngành',
    en: 'Procedures under the authority of provincial departments',
    kind: 'count',
    aliases: ['Số TTHC thuộc thẩm quyền giải quyết của các sở, ngành'],
  },
  {
    // some communes print only their own level and the one above
    code: 'procedures.in-force',
    vi: 'Tổng số TTHC đang có hiệu lực',
    en: 'Procedures in force',
    kind: 'count',
    sumOf: { parts: ['procedures.in-force-province', 'procedures.in-force-district', 'procedures.in-force-commune'], implied: false },
  },
  ...proceduresOfLevels('in-force', 'in force', ['có hiệu lực']),
  ...RECEIVERS.flatMap(solvedOnTime),
  {
    code: 'procedures.feedback-rate',
    vi: 'Tỷ lệ giải quyết PAKN về quy định TTHC',
    en: 'Feedback on regulations solved, share',
    kind: 'percent',
    rateOf: { numerator: 'procedures.feedback-solved', base: 'procedures.feedback-received' },
  },
  // long 1.6 counts the petitions of citizens: other words above it
  {
    code: 'procedures.feedback-received',
    vi: 'Tổng số PAKN đã tiếp nhận',
    en: 'Feedback on regulations received',
    kind: 'count',
    under: ['PAKN về quy định TTHC'],
  },
  {
    // no bound: feedback of an earlier period may be solved in this one
    code: 'procedures.feedback-solved',
    vi: 'Số PAKN đã giải quyết xong',
    en: 'Feedback on regulations solved',
    kind: 'count',
    under: ['PAKN về quy định TTHC'],
  },
  {
    code: 'procedures.digitised-rate',
    vi: 'Tỷ lệ hồ sơ TTHC được số hóa khi trả kết quả cho người dân, tổ chức',
    en: 'Dossiers digitised when their result was returned, share',
    kind: 'percent',
    rateOf: { numerator: 'procedures.dossiers-digitised', base: 'procedures.results-returned' },
  },
  { code: 'procedures.results-returned', vi: 'Tổng số hồ sơ TTHC đã trả kết quả trong kỳ', en: 'Dossiers with a result returned', kind: 'count' },
  {
    code: 'procedures.dossiers-digitised',
    vi: 'Số hồ sơ TTHC đã số hóa thành phần hồ sơ và kết quả, đã ký số và lưu vào kho dữ liệu điện tử của tổ chức, cá nhân',
    en: 'Dossiers digitised with their result',
    kind: 'count',
    atMost: ['procedures.results-returned'],
  },
];

/** 4:1.5 = 1.5.1 + 1.5.2 + 1.5.3. The total of 6:2.1 may be of another scope, so it has a code of its own. */
const ORGANISATION: readonly CatalogueEntry[] = [
  {
    code: 'organisation.service-units',
    vi: 'Tổng số ĐVSNCL tại địa phương',
    en: 'Public service units',
    kind: 'count',
    under: ['tổ chức bộ máy'],
    sumOf: {
      parts: [
        'organisation.service-units-province',
        'organisation.service-units-departments',
        'organisation.service-units-district',
        'organisation.service-units-commune',
      ],
      implied: true,
    },
  },
  { code: 'organisation.service-units-within-district', vi: 'Tổng số ĐVSNCL trên địa bàn huyện', en: 'Public service units in the district', kind: 'count' },
  { code: 'organisation.service-units-province', vi: 'Số ĐVSNCL thuộc UBND tỉnh', en: 'Public service units under the province', kind: 'count' },
  {
    // long 4.1.4 prints no other owner beside it, so there it is only bounded by the total
    code: 'organisation.service-units-district',
    vi: 'Số ĐVSNCL thuộc UBND cấp huyện',
    en: 'Public service units under the district',
    kind: 'count',
    atMost: ['organisation.service-units-within-district'],
  },
  { code: 'organisation.service-units-commune', vi: 'Số ĐVSNCL thuộc UBND cấp xã', en: 'Public service units under the commune', kind: 'count' },
  {
    code: 'organisation.service-units-departments',
    vi: 'Số ĐVSNCL thuộc sở, ngành và tương đương',
    en: 'Public service units under departments',
    kind: 'count',
    aliases: ['Số ĐVSNCL thuộc sở, ngành', 'Số ĐVSNCL thuộc sở, ban, ngành và tương đương'],
  },
];

const FINANCE: readonly CatalogueEntry[] = [
  {
    code: 'finance.investment-rate',
    vi: 'Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công',
    en: 'Public investment disbursed, share',
    kind: 'percent',
    aliases: ['Tỷ lệ giải ngân vốn đầu tư công', 'Tỷ lệ thực hiện giải ngân vốn đầu tư công'],
    rateOf: { numerator: 'finance.investment-disbursed', base: 'finance.investment-planned' },
  },
  // roman VI prints the two as siblings of their rate
  { code: 'finance.investment-planned', vi: 'Kế hoạch được giao', en: 'Public investment planned', kind: 'money', under: ['giải ngân vốn đầu tư công'] },
  { code: 'finance.investment-disbursed', vi: 'Đã thực hiện', en: 'Public investment disbursed', kind: 'money', under: ['giải ngân vốn đầu tư công'] },
  {
    // 6:2.1 = 2.2 + … + 2.6: the four groups of Nghị định 60/2021/NĐ-CP and the units that became companies
    code: 'finance.service-units',
    vi: 'Tổng số ĐVSNCL tại địa phương',
    en: 'Public service units by autonomy',
    kind: 'count',
    under: ['tự chủ tài chính'],
    sumOf: {
      parts: ['finance.units-group-1', 'finance.units-group-2', 'finance.units-group-3', 'finance.units-group-4', 'finance.units-to-companies'],
      implied: true,
    },
  },
  {
    code: 'finance.units-group-1',
    vi: 'Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư',
    en: 'Units covering operating and investment costs',
    kind: 'count',
    aliases: ['Số ĐVSNCL đã thực hiện tự chủ 100% chi thường xuyên và chi đầu tư'],
  },
  {
    code: 'finance.units-group-2',
    vi: 'Số ĐVSN tự bảo đảm chi thường xuyên',
    en: 'Units covering operating costs',
    kind: 'count',
    aliases: ['Số ĐVSNCL đã thực hiện tự chủ 100% chi thường xuyên'],
  },
  {
    // 6:2.4 = 2.4.1 + 2.4.2 + 2.4.3
    code: 'finance.units-group-3',
    vi: 'Số ĐVSN tự bảo đảm một phần chi thường xuyên',
    en: 'Units covering part of their operating costs',
    kind: 'count',
    aliases: ['Số ĐVSNCL đã thực hiện tự chủ một phần chi thường xuyên'],
    sumOf: { parts: ['finance.units-70-to-100', 'finance.units-30-to-70', 'finance.units-10-to-30'], implied: true },
  },
  ...[
    [70, 100],
    [30, 70],
    [10, 30],
  ].map(([from, to]): CatalogueEntry => {
    return {
      code: `finance.units-${from}-to-${to}`,
      vi: `Số ĐVSN tự bảo đảm từ ${from}% - dưới ${to}% chi thường xuyên`,
      en: `Units covering ${from} to under ${to} % of operating costs`,
      kind: 'count',
      aliases: [`Số ĐVSN tự bảo đảm từ ${from}% đến dưới ${to}% chi thường xuyên`],
    };
  }),
  {
    code: 'finance.units-group-4',
    vi: 'Số ĐVSN do Nhà nước bảo đảm chi thường xuyên',
    en: 'Units whose operating costs the State covers',
    kind: 'count',
    aliases: ['Số ĐVSNCL do nhà nước đảm bảo 100% chi thường xuyên'],
  },
  { code: 'finance.units-to-companies', vi: 'Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần', en: 'Units turned into joint-stock companies', kind: 'count' },
];

/**
 * Procedures that could be offered online and are, partly or wholly ("một phần", "toàn trình"): short 7:5.1 and 5.2,
 * roman VII.2.1 and 2.2; 7:4.1 says DVC for the same procedures.
 */
function offeredOnline(slug: string, en: string, vi: string, forms: { rate: string[]; eligible: string[]; offered: string[] }): CatalogueEntry[] {
  const base = `digital.eligible-${slug}`;
  const numerator = `digital.offered-${slug}`;
  const used = `Số TTHC đang cung cấp trực tuyến ${vi} có phát sinh hồ sơ`;
  return [
    {
      code: `digital.offered-rate-${slug}`,
      vi: `Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến ${vi}`,
      en: `Eligible procedures offered ${en}, share`,
      kind: 'percent',
      aliases: forms.rate,
      rateOf: { numerator, base },
    },
    {
      code: base,
      vi: `Tổng số TTHC đủ điều kiện cung cấp trực tuyến ${vi}`,
      en: `Procedures eligible to be offered ${en}`,
      kind: 'count',
      aliases: forms.eligible,
    },
    {
      code: numerator,
      vi: `Số TTHC đang cung cấp trực tuyến ${vi}`,
      en: `Procedures offered ${en}`,
      kind: 'count',
      aliases: [`Số TTHC đang cung cấp trực tuyến mức ${vi}`, ...forms.offered],
      atMost: [base],
    },
    {
      code: `digital.used-${slug}`,
      vi: `${used} nộp trực tuyến`,
      en: `Procedures offered ${en} with online dossiers`,
      kind: 'count',
      aliases: [
        `${used} nộp`,
        `${used} nộp trong kỳ báo cáo`,
        `${used} nộp trực tuyến trong kỳ báo cáo`,
        `Số TTHC đang cung cấp trực tuyến mức ${vi} có phát sinh hồ sơ nộp trực tuyến`,
      ],
      atMost: [numerator],
    },
  ];
}

/** 7:4.3 and 7:4.4: of the dossiers of these services, those filed online. */
function filedOnline(slug: string, en: string, vi: string): CatalogueEntry[] {
  const base = `digital.dossiers-${slug}`;
  const numerator = `digital.dossiers-filed-${slug}`;
  return [
    { code: `digital.filed-rate-${slug}`, vi: `Tỷ lệ hồ sơ trực tuyến ${vi}`, en: `Dossiers filed ${en}, share`, kind: 'percent', rateOf: { numerator, base } },
    { code: base, vi: `Tổng số hồ sơ của DVCTT ${vi}`, en: `Dossiers of services offered ${en}`, kind: 'count' },
    { code: numerator, vi: `Số hồ sơ nộp trực tuyến của các DVCTT ${vi}`, en: `Dossiers filed ${en}`, kind: 'count', atMost: [base] },
  ];
}

const DIGITAL: readonly CatalogueEntry[] = [
  {
    // roman VII.1.3 = (1.1/1.2)%; the rates of 7:3.2 name a level and print no parts
    code: 'digital.documents-rate',
    vi: 'Tỷ lệ sử dụng văn bản điện tử',
    en: 'Electronic documents, share',
    kind: 'percent',
    rateOf: { numerator: 'digital.documents-electronic', base: 'digital.documents-sent' },
  },
  {
    code: 'digital.documents-electronic',
    vi: 'Số lượng văn bản điện tử',
    en: 'Documents sent electronically',
    kind: 'count',
    atMost: ['digital.documents-sent'],
  },
  { code: 'digital.documents-sent', vi: 'Số lượng công văn đi', en: 'Documents sent', kind: 'count' },
  ...offeredOnline('partly', 'partly online', 'một phần', { rate: [], eligible: [], offered: [] }),
  ...offeredOnline('wholly', 'wholly online', 'toàn trình', {
    rate: ['Tỷ lệ DVCTT toàn trình đủ điều kiện'],
    eligible: ['Tổng số DVC đủ điều kiện lên trực tuyến toàn trình'],
    offered: ['Số lượng DVCTT toàn trình'],
  }),
  {
    code: 'digital.integrated-rate',
    vi: 'Tỷ lệ TTHC cung cấp trực tuyến một phần và toàn trình đã tích hợp, công khai trên Cổng DVC quốc gia',
    en: 'Procedures offered online on the National Public Service Portal, share',
    kind: 'percent',
    aliases: ['Tỷ lệ TTHC cung cấp trực tuyến toàn trình và một phần đã tích hợp, công khai trên Cổng DVC quốc gia'],
    rateOf: { numerator: 'digital.integrated', base: 'digital.offered' },
  },
  {
    // short 7: 61 + 63 = 124; not implied: some count the wholly online ones among the partly online
    code: 'digital.offered',
    vi: 'Tổng số TTHC đang cung cấp trực tuyến một phần và toàn trình của địa phương',
    en: 'Procedures offered online',
    kind: 'count',
    aliases: [
      'Tổng số TTHC đang cung cấp trực tuyến toàn trình và một phần của địa phương',
      'Tổng số TTHC đang cung cấp trực tuyến một phần và toàn trình',
      'Tổng số TTHC đang cung cấp trực tuyến toàn trình và một phần',
    ],
    sumOf: { parts: ['digital.offered-partly', 'digital.offered-wholly'], implied: false },
  },
  {
    // roman VII.2.3 leaves "quốc gia" out of this row, not out of its rate
    code: 'digital.integrated',
    vi: 'Số TTHC cung cấp trực tuyến một phần và toàn trình đã tích hợp, công khai trên Cổng DVC quốc gia',
    en: 'Procedures offered online on the National Public Service Portal',
    kind: 'count',
    aliases: [
      'Số TTHC cung cấp trực tuyến toàn trình và một phần đã tích hợp, công khai trên Cổng DVC quốc gia',
      'Số TTHC cung cấp trực tuyến một phần và toàn trình đã tích hợp, công khai trên Cổng DVC',
    ],
    under: ['công khai trên Cổng DVC quốc gia'],
    atMost: ['digital.offered'],
  },
  {
    code: 'digital.received-rate',
    vi: 'Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến',
    en: 'Dossiers received online, share',
    kind: 'percent',
    aliases: ['Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến toàn trình và một phần', 'Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến một phần và toàn trình'],
    rateOf: { numerator: 'digital.dossiers-received-online', base: 'digital.dossiers-received' },
  },
  {
    // "(cả trực tiếp và trực tuyến)", of procedures with online dossiers; roman IV.3.1 counts all dossiers with the same words
    code: 'digital.dossiers-received',
    vi: 'Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)',
    en: 'Dossiers received, base of the online rate',
    kind: 'count',
    under: ['tiếp nhận trực tuyến', 'dịch vụ công trực tuyến'],
  },
  {
    code: 'digital.dossiers-received-online',
    vi: 'Số hồ sơ TTHC đã tiếp nhận trực tuyến',
    en: 'Dossiers received online',
    kind: 'count',
    atMost: ['digital.dossiers-received'],
  },
  {
    code: 'digital.used-rate',
    vi: 'Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến',
    en: 'Services with online dossiers, share',
    kind: 'percent',
    rateOf: { numerator: 'digital.services-used-online', base: 'digital.services-used' },
  },
  { code: 'digital.services-used', vi: 'Tổng số DVCTT có phát sinh hồ sơ', en: 'Online services with dossiers of any kind', kind: 'count' },
  {
    code: 'digital.services-used-online',
    vi: 'Số DVCTT có phát sinh hồ sơ trực tuyến',
    en: 'Online services with online dossiers',
    kind: 'count',
    atMost: ['digital.services-used'],
  },
  ...filedOnline('wholly', 'wholly online', 'toàn trình'),
  ...filedOnline('partly', 'partly online', 'một phần'),
  {
    code: 'digital.payment-rate',
    vi: 'Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến',
    en: 'Procedures with online payment, share',
    kind: 'percent',
    rateOf: { numerator: 'digital.payment-online', base: 'digital.payment-due' },
  },
  {
    code: 'digital.payment-due',
    vi: 'Tổng số TTHC có yêu cầu nghĩa vụ tài chính',
    en: 'Procedures with a payment',
    kind: 'count',
    aliases: ['Tổng số thủ tục có yêu cầu nghĩa vụ tài chính'],
  },
  {
    code: 'digital.payment-online',
    vi: 'Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia',
    en: 'Procedures with online payment',
    kind: 'count',
    aliases: [
      'Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh',
      'Số thủ tục đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh',
    ],
    atMost: ['digital.payment-due'],
  },
  // levels 3 and 4 of Nghị định 43/2011/NĐ-CP, in long 7.8; "một phần" and "toàn trình" came with Nghị định 42/2022/NĐ-CP
  { code: 'digital.level-3', vi: 'Tổng số TTHC cung cấp trực tuyến mức độ 3', en: 'Procedures offered online at level 3', kind: 'count' },
  { code: 'digital.level-4', vi: 'Tổng số TTHC cung cấp trực tuyến mức độ 4', en: 'Procedures offered online at level 4', kind: 'count' },
  {
    code: 'digital.level-3-and-4',
    vi: 'Tổng số TTHC cung cấp trực tuyến mức độ 3 và mức độ 4',
    en: 'Procedures offered online at levels 3 and 4',
    kind: 'count',
    aliases: ['Tổng số TTHC cung cấp trực tuyến mức độ 3, 4', 'Tổng số TTHC cung cấp trực tuyến mức độ 3 và 4'],
    sumOf: { parts: ['digital.level-3', 'digital.level-4'], implied: true },
  },
  {
    // long 3.5.2 or 3.6.2: equal to level 3 + level 4 where the portal is the commune's own list, more where it is not
    code: 'digital.level-3-and-4-on-portal',
    vi: 'Số TTHC cung cấp mức độ 3, 4 trên Cổng DVC',
    en: 'Procedures at levels 3 and 4 on the portal',
    kind: 'count',
    aliases: ['Số TTHC cung cấp mức độ 3 và 4 trên Cổng DVC'],
    sumOf: { parts: ['digital.level-3', 'digital.level-4'], implied: false },
  },
];

export const ENTRIES: readonly CatalogueEntry[] = [...STEERING, ...INSTITUTIONS, ...PROCEDURES, ...ORGANISATION, ...FINANCE, ...DIGITAL];
