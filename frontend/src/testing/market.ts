/** A small market for tests and for looking at pages without a back end. Typed by the API's own schema. */
import type {
  Chip,
  Coded,
  Graph,
  Hit,
  Market,
  Matches,
  Product,
  Reading,
  SearchAnswer,
  Session,
  Suggestion,
  Supplier,
  SupplierList,
  SupplierOfferings,
  SupplierSummary,
  User,
} from '@/api/types';

const both = (zh: string, en: string) => ({ zh, en });
const coded = (code: string, zh: string, en: string): Coded => ({ code, zh, en });

export const places = {
  dingxiang: coded('dingxiang', '定襄', 'Dingxiang'),
  yuanping: coded('yuanping', '原平', 'Yuanping'),
  fanshi: coded('fanshi', '繁峙', 'Fanshi'),
  daixian: coded('daixian', '代县', 'Dai County'),
};

const firms: [string, string, keyof typeof places, SupplierSummary['verification']][] = [
  ['定襄县宏盛重工锻造有限公司', 'Dingxiang Hongsheng Heavy Forging', 'dingxiang', 'site_visited'],
  [
    '定襄恒跃法兰管件有限公司',
    'Dingxiang Hengyue Flange & Fittings',
    'dingxiang',
    'documents_seen',
  ],
  ['山西晋北环锻股份有限公司', 'Shanxi Jinbei Ring Forging', 'dingxiang', 'self_declared'],
  ['原平市同川煤机配件厂', 'Yuanping Tongchuan Coal Machinery Parts', 'yuanping', 'documents_seen'],
  ['繁峙滹沱铸造有限公司', 'Fanshi Hutuo Foundry', 'fanshi', 'self_declared'],
  ['代县雁门黄酒坊', 'Yanmen Yellow Wine of Dai County', 'daixian', 'self_declared'],
];

export const summaries: SupplierSummary[] = firms.map(
  ([name, name_en, place, verification], index) => ({
    id: index + 1,
    name,
    name_en,
    place: places[place],
    verification,
    is_demo: true,
  }),
);

const summary = (id: number): SupplierSummary => summaries[(id - 1) % summaries.length]!;

const townFacts: Market['towns'][number]['facts'] = [
  {
    kind: 'standard',
    year: 2024,
    text: both('标准化试点', 'Standardisation pilot'),
    source: '公开报道',
    confidence: 'medium',
  },
];

export const market: Market = {
  offerings: 12480,
  products: 8214,
  suppliers: 302,
  buyers: 60,
  requirements: 143,
  gaps: 17,
  is_demo: true,
  towns: [
    {
      code: 'dingxiang_flange',
      name: '定襄法兰产业镇',
      name_en: 'Dingxiang flange town',
      place: places.dingxiang,
      cluster: 'dingxiang_flange',
      ladder: { code: 'provincial', zh: '省级专业镇', en: 'provincial town' },
      facts: townFacts,
      suppliers: 148,
      offerings: 9120,
      example_query: 'DN200 PN16 带颈平焊法兰',
    },
    {
      code: 'yuanping_coal_machinery',
      name: '原平煤机装备产业镇',
      name_en: 'Yuanping coal machinery town',
      place: places.yuanping,
      cluster: 'yuanping_coal_machinery',
      ladder: { code: 'provincial', zh: '省级专业镇', en: 'provincial town' },
      facts: townFacts,
      suppliers: 82,
      offerings: 2110,
      example_query: 'SGZ764/630 中部槽',
    },
    {
      code: 'fanshi_casting',
      name: '繁峙铸造产业镇',
      name_en: 'Fanshi casting town',
      place: places.fanshi,
      cluster: 'fanshi_casting',
      ladder: { code: 'provincial', zh: '省级专业镇', en: 'provincial town' },
      facts: townFacts,
      suppliers: 51,
      offerings: 1010,
      example_query: 'HT250 皮带轮',
    },
    {
      code: 'daixian_wine',
      name: '代县黄酒产业镇',
      name_en: 'Dai County yellow wine town',
      place: places.daixian,
      cluster: 'daixian_wine',
      ladder: { code: 'provincial', zh: '省级专业镇', en: 'provincial town' },
      facts: townFacts,
      suppliers: 21,
      offerings: 240,
      example_query: '半甜黄酒 500ml',
    },
  ],
  examples: [
    {
      q: '4寸 150磅 对焊法兰 316L',
      zh: '英制法兰，材料到牌号',
      en: 'Inch flange, down to the grade',
    },
    { q: 'DN100 PN16 WN RF 06Cr19Ni10', zh: '按图纸代号', en: 'By the codes on a drawing' },
    { q: 'SGZ764/630 中部槽', zh: '煤机型号找配件', en: 'Coal machine parts by model' },
    { q: 'HT250 皮带轮', zh: '灰铸铁件', en: 'Grey iron casting' },
    { q: '半甜黄酒 500ml', zh: '按糖度与净含量', en: 'Wine by sweetness and volume' },
  ],
};

const chip = (
  key: string,
  value: unknown,
  label: [string, string],
  text: string,
  start: number,
  sure = true,
): Chip => ({
  key,
  value,
  label: both(...label),
  text,
  start,
  end: start + text.length,
  sure,
  ignored: false,
});

const understood: Chip[] = [
  chip('dn', 100, ['DN 100', 'DN 100'], '4寸', 0),
  chip('class', 150, ['Class 150', 'Class 150'], '150磅', 3),
  chip('type', 'WN', ['带颈对焊法兰 WN', 'Welding neck WN'], '对焊法兰', 8),
  chip('material', 'SS-316L', ['316L / 022Cr17Ni12Mo2', '316L'], '316L', 13),
  chip('facing', 'RF', ['突面 RF', 'Raised face RF'], '', 17, false),
];

const offered = (index: number): Hit => {
  const supplier = summary((index % 3) + 1);
  const standard = index % 2 ? 'HG/T 20615-2009' : 'ASME B16.5';
  return {
    id: 1 + (index % 4),
    offering_id: 100 + index,
    name: `带颈对焊法兰 DN100 Class 150 RF 316L ${standard}`,
    name_en: `Welding neck flange DN100 Class 150 RF 316L ${standard}`,
    supplier,
    category: 'flange',
    category_label: both('法兰', 'Flange'),
    specs: { dn: 100, class: 150, type: 'WN', facing: 'RF', material: 'SS-316L', standard },
    columns: [
      { key: 'dn', label: both('公称尺寸', 'Size'), display: both('4″ · DN 100', '4″ · DN 100') },
      { key: 'class', label: both('压力等级', 'Rating'), display: both('Class 150', 'Class 150') },
      { key: 'type', label: both('型式', 'Type'), display: both('WN', 'WN') },
      { key: 'facing', label: both('密封面', 'Facing'), display: both('RF', 'RF') },
      { key: 'material', label: both('材料', 'Material'), display: both('316L', '316L') },
      { key: 'standard', label: both('标准', 'Standard'), display: both(standard, standard) },
    ],
    relevance: 9.4 - index * 0.1,
    why: [
      { kind: 'exact' as const, key: 'dn', text: both('尺寸相同', 'same size') },
      { kind: 'exact' as const, key: 'material', text: both('材料为 316L', 'grade 316L') },
    ],
    highlights: {
      name: [
        { text: '带颈', hit: false },
        { text: '对焊法兰', hit: true },
        { text: ` DN100 Class 150 RF 316L ${standard}`, hit: false },
      ],
    },
    price:
      index % 4 === 3 ? null : { amount: `${218 + index * 6.5}`, currency: 'CNY', unit: 'piece' },
    moq: index % 3 === 0 ? { quantity: 10, unit: 'piece' } : null,
    lead_time_days: index % 5 === 4 ? null : 7 + index,
    is_demo: true,
  };
};

const nearMisses: SearchAnswer['near_misses'] = [
  {
    ...offered(0),
    verdict: 'mates',
    section: both('螺栓孔相同，等级更高', 'Same bolt pattern, higher rating'),
    reasons: [
      {
        text: both('中心圆、孔数和螺栓都相同。', 'Same bolt circle, holes and bolts.'),
        source: 'dimensions.csv PN 40 DN 50',
      },
      {
        text: both('连接只能按较低的等级使用。', 'The joint carries the lower rating.'),
        source: 'ratings.csv',
      },
    ],
  },
  {
    ...offered(1),
    verdict: 'same_rating_only',
    section: both('只是压力等级相近，不能对接', 'Same pressure level only: does not mate'),
    reasons: [
      {
        text: both('钻孔不同，不能对接。', 'Another drilling: does not mate.'),
        source: 'dimensions.csv Class 150 DN 50',
      },
    ],
  },
];

const service: NonNullable<SearchAnswer['service']> = {
  pressure_bar: 20,
  temp_c: 300,
  medium: both('蒸汽', 'steam'),
  text: both(
    '20 bar · 300 °C · 蒸汽：只列许用压力足够的',
    '20 bar · 300 °C · steam: only what suffices',
  ),
  rows: [
    {
      system: 'Class',
      rating: 300,
      standard: 'ASME B16.5',
      material_group: '2.3',
      grades: [{ code: 'SS-316L', zh: '316L', en: '316L' }],
      allowed_bar: 26.1,
      confidence: 'high',
      source: 'ASME B16.5',
      text: both(
        'Class 300 在 300 °C 许用 26.1 bar（ASME B16.5 2.3 组）',
        'Class 300 carries 26.1 bar at 300 °C (ASME B16.5, group 2.3)',
      ),
    },
    {
      system: 'PN',
      rating: 40,
      standard: 'EN 1092-1',
      material_group: '13E0',
      grades: [{ code: 'SS-316L', zh: '316L', en: '316L' }],
      allowed_bar: 27.6,
      confidence: 'medium',
      source: 'EN 1092-1',
      text: both(
        'PN 40 在 300 °C 许用 27.6 bar（EN 1092-1 13E0 组；数据把握中等，请核对标准）',
        'PN 40 carries 27.6 bar at 300 °C (EN 1092-1, group 13E0; medium confidence, check the standard)',
      ),
    },
  ],
};

const hitCount = 42;
const pageSize = 20;

/** The answer to a search URL: `ignore`, `dn`, `place` and `page` have their effect, nothing else does. */
export function searchAnswer(params: URLSearchParams): SearchAnswer | null {
  const query = params.get('q') ?? '';
  const ignored = params.getAll('ignore');
  const chips = (query === '' ? [] : understood).map((each) => ({
    ...each,
    ignored:
      ignored.includes(each.key) ||
      ignored.includes(`${each.key}:${String(each.value)}`) ||
      params.has(each.key),
  }));
  const empty = query.includes('不存在');
  const page = Number(params.get('page') ?? 1);
  const count = empty ? 0 : hitCount;
  if (page > Math.max(1, Math.ceil(count / pageSize))) return null;
  const sizes = params.getAll('dn').map(Number);
  const fromText = chips.some((each) => each.key === 'dn' && !each.ignored) ? [100] : [];
  const selectedSizes = new Set([...sizes, ...fromText]);
  const size = (dn: number, n: number) => ({
    value: dn,
    label: both(`DN ${dn}`, `DN ${dn}`),
    count: n,
    selected: selectedSizes.has(dn),
  });
  const first = (page - 1) * pageSize;
  return {
    count,
    page,
    page_size: pageSize,
    results: Array.from({ length: Math.max(0, Math.min(pageSize, count - first)) }, (_, index) =>
      offered(first + index),
    ),
    facets: empty
      ? {}
      : {
          dn: [50, 80, 100, 150, 200, 250, 300, 350, 400].map((dn, index) =>
            size(dn, 42 - index * 3),
          ),
          material: [
            { value: 'SS-316L', label: both('316L', '316L'), count: 42, selected: true },
            { value: 'SS-304', label: both('304', '304'), count: 37, selected: false },
            { value: 'CS-20', label: both('20 号钢', 'Steel 20'), count: 28, selected: false },
          ],
          place: Object.values(places).map((place, index) => ({
            value: place.code,
            label: both(place.zh, place.en),
            count: 30 - index * 9,
            selected: params.getAll('place').includes(place.code),
          })),
        },
    facet_attributes: [
      { key: 'dn', label: both('公称尺寸', 'Size'), unit: 'DN', kind: 'number' },
      { key: 'material', label: both('材料', 'Material'), unit: null, kind: 'text' },
      { key: 'place', label: both('所在地', 'Place'), unit: null, kind: 'text' },
    ],
    interpretation: {},
    understanding: { query, tokens: [], free_text: empty ? query : '', unsure: [] },
    chips,
    relaxed: query.includes('5寸')
      ? [
          {
            key: 'dn',
            value: 125,
            text: both('DN 125 → 相邻尺寸 DN 100、DN 150', 'DN 125 → next sizes DN 100, DN 150'),
          },
        ]
      : [],
    near_misses: query.includes('PN25') ? nearMisses : [],
    service: query.includes('300℃') ? service : null,
    took_ms: 4.2,
  };
}

export function reading(query: string): Reading {
  const tokens = understood
    .filter((each) => each.text !== '' && query.includes(each.text))
    .map(({ key, value, text, start, end }) => ({ as: key, value, text, start, end }));
  return {
    query,
    interpretation: {},
    tokens,
    free_text: tokens.length > 0 ? '' : query,
    unsure: [],
  };
}

export const suggestions: Suggestion[] = [
  {
    kind: 'query',
    text: '4寸 150磅 对焊法兰 316L',
    text_en: '4" 150# weld neck flange 316L',
    detail: both('42 条在供', '42 offerings'),
    query: '4寸 150磅 对焊法兰 316L',
    id: null,
    code: null,
  },
  {
    kind: 'product',
    text: '带颈对焊法兰 DN100 Class 150',
    text_en: 'Welding neck flange DN100 Class 150',
    detail: both('产品', 'product'),
    id: 1,
    query: null,
    code: null,
  },
  {
    kind: 'supplier',
    text: '定襄恒跃法兰管件有限公司',
    text_en: 'Dingxiang Hengyue Flange & Fittings',
    detail: both('定襄', 'Dingxiang'),
    id: 2,
    query: null,
    code: null,
  },
];

export const product: Product = {
  id: 1,
  name: '带颈对焊法兰 DN100 Class 150 RF 316L',
  name_en: 'Welding neck flange DN100 Class 150 RF 316L',
  category: {
    code: 'flange',
    zh: '法兰',
    en: 'Flange',
    path: [coded('pipe', '管道元件', 'Piping'), coded('flange', '法兰', 'Flange')],
  },
  specs: {},
  specification: [
    ['dn', '公称尺寸', 'Size', '4″ · DN 100'],
    ['class', '压力等级', 'Rating', 'Class 150'],
    ['type', '型式', 'Type', 'WN'],
    ['facing', '密封面', 'Facing', 'RF'],
    ['standard', '标准', 'Standard', 'ASME B16.5'],
  ]
    .map(([key, zh, en, display]) => ({
      key: key!,
      label: both(zh!, en!),
      value: display,
      display: both(display!, display!),
      unit: null,
      equivalents: [] as Product['specification'][number]['equivalents'],
      source: null as string | null,
      confidence: null as string | null,
    }))
    .concat([
      {
        key: 'material',
        label: both('材料', 'Material'),
        value: 'SS-316L',
        display: both('316L', '316L'),
        unit: null,
        equivalents: [
          {
            designation: '022Cr17Ni12Mo2',
            system: 'GB',
            standard: 'GB/T 20878',
            relation: 'exact',
            source: 'GB/T 20878-2007',
            confidence: 'high',
          },
          {
            designation: '1.4404',
            system: 'EN',
            standard: 'EN 10088-1',
            relation: 'nearest',
            source: 'EN 10088-1',
            confidence: 'medium',
          },
        ],
        source: 'ASTM A182',
        confidence: 'medium',
      },
    ]),
  drawing: {
    kind: 'flange',
    type: 'WN',
    values: {
      flange_od_mm: 230,
      bolt_circle_mm: 190.5,
      bolt_holes: 8,
      bolt_hole_dia_mm: 19,
      bolt_thread: 'M16',
      thickness_mm: 23.9,
      raised_face_dia_mm: 157.2,
      raised_face_height_mm: 2,
      hub_dia_mm: 135,
      total_length_mm: 76,
      pipe_od_mm: 114.3,
    },
    source: 'ASME B16.5-2020',
    confidence: 'high',
    note: null,
  },
  offerings: [0, 1, 2, 3].map((index) => ({
    id: 100 + index,
    supplier: summary(index + 1),
    price: index === 2 ? null : { amount: `${246 - index * 9}`, currency: 'CNY', unit: 'piece' },
    moq: index === 0 ? { quantity: 10, unit: 'piece' } : null,
    lead_time_days: index === 3 ? null : 20 - index * 4,
    capacity_per_month: index === 1 ? null : 1500 + index * 250,
    capacity_unit: 'piece',
    is_demo: true,
  })),
  is_demo: true,
};

export const supplier = (id: number): Supplier => ({
  ...summary(id),
  id,
  cluster: coded('dingxiang_flange', '定襄法兰锻造', 'Dingxiang flange forging'),
  tier: 'midstream',
  description: both(
    '以环锻与带颈法兰为主，自有碾环、数控车与热处理。',
    'Rolled rings and hubbed flanges; own ring rolling, CNC turning and heat treatment.',
  ),
  founded_year: 2006,
  employees: null,
  activities: [coded('forge', '锻造', 'forging'), coded('machine', '机加工', 'machining')],
  capabilities: [
    {
      id: 1,
      process: coded('cap.ring_rolling', '碾环', 'ring rolling'),
      ranges: [
        {
          name: 'max_dia',
          label: both('最大外径', 'largest diameter'),
          unit: 'mm',
          low: 300,
          high: 3200,
          typical_low: 200,
          typical_high: 9300,
        },
        {
          name: 'max_mass',
          label: both('最大单重', 'largest piece'),
          unit: 't',
          low: 0.05,
          high: 12,
          typical_low: 0.05,
          typical_high: 60,
        },
      ],
      materials: [
        coded('CS-20', '20 号钢', 'Steel 20'),
        coded('SS-304', '304', '304'),
        coded('SS-316L', '316L', '316L'),
      ],
      tonnes_per_year: 12000,
      is_demo: true,
    },
    {
      id: 2,
      process: coded('cap.cnc_turning', '数控车削', 'CNC turning'),
      ranges: [
        {
          name: 'max_dia',
          label: both('最大直径', 'largest diameter'),
          unit: 'mm',
          low: 20,
          high: 1000,
          typical_low: 10,
          typical_high: 1600,
        },
      ],
      materials: [],
      tonnes_per_year: null,
      is_demo: true,
    },
  ],
  certificates: [
    {
      id: 1,
      kind: coded('ISO9001', 'ISO 9001 质量管理体系', 'ISO 9001 quality management'),
      number: 'DEMO-Q-20931',
      issuer: '演示认证中心',
      issued_on: '2024-05-12',
      valid_until: '2027-05-11',
      status: 'valid',
      is_demo: true,
    },
    {
      id: 2,
      kind: coded('PED', 'PED 2014/68/EU', 'PED 2014/68/EU'),
      number: 'DEMO-PED-118',
      issuer: 'Demo Notified Body',
      issued_on: '2020-01-09',
      valid_until: '2024-01-08',
      status: 'expired',
      is_demo: true,
    },
  ],
  offerings_count: 61,
  categories: [
    { ...coded('flange', '法兰', 'Flange'), count: 58 },
    { ...coded('forging.ring', '环锻件', 'Rolled ring'), count: 3 },
  ],
});

export function supplierOfferings(page: number): SupplierOfferings {
  return {
    count: 61,
    next: page < 3 ? `?page=${page + 1}` : null,
    previous: page > 1 ? `?page=${page - 1}` : null,
    results: Array.from({ length: page < 3 ? 25 : 11 }, (_, index) => ({
      id: page * 100 + index,
      product: {
        id: 1,
        name: `带颈对焊法兰 DN${50 + index * 25} PN16`,
        name_en: `Welding neck flange DN${50 + index * 25} PN16`,
        category: coded('flange', '法兰', 'Flange'),
        columns: [],
      },
      price: index % 3 ? { amount: `${80 + index * 12}`, currency: 'CNY', unit: 'piece' } : null,
      moq: null,
      lead_time_days: 10 + index,
      is_demo: true,
    })),
  };
}

export const supplierList: SupplierList = {
  count: summaries.length,
  next: null,
  previous: null,
  results: summaries.map((each) => ({
    ...each,
    cluster: coded('dingxiang_flange', '定襄法兰锻造', 'Dingxiang flange forging'),
    tier: 'midstream',
    offerings_count: 40 + each.id,
  })),
};

export function matches(id: number, direction: Matches['direction']): Matches {
  const upstream = direction === 'upstream';
  const { name, name_en } = summary(id);
  return {
    supplier: { id, name, name_en },
    direction,
    snapshot: 'demo-1',
    took_ms: 12.6,
    considered: 64,
    excluded: [
      {
        supplier: summary(6),
        constraint: 'chain',
        text: both('产业链上没有通路', 'No path through the chain'),
        facts: [],
      },
    ],
    results: [0, 1, 2, 3, 4].map((index) => {
      const values = [0.9 - index * 0.1, 1 - index * 0.15, 0.7];
      const weights = [0.5, 0.3, 0.2];
      const points = values.map((value, place) => value * weights[place]!);
      return {
        supplier: { ...summary(id + index + 1), id: id + index + 1 },
        suitability: points.reduce((sum, each) => sum + each, 0),
        contributions: [
          {
            criterion: 'chain',
            label: both('产业链', 'Chain'),
            text: both('一步之隔：圆钢 → 锻坯', 'One step away: round bar → forging blank'),
            facts: [
              {
                id: 'edge:E003',
                kind: 'edge' as const,
                text: both('圆钢用于锻坯', 'Round bar becomes blanks'),
              },
            ],
          },
          {
            criterion: 'specification',
            label: both('规格相合', 'Specification fit'),
            text: both('材料 20、304 相合', 'Grades 20 and 304 fit'),
            facts: [],
          },
          {
            criterion: 'distance',
            label: both('距离', 'Distance'),
            text: both('相距 38 km', '38 km apart'),
            facts: [],
          },
        ].map((each, place) => ({
          ...each,
          weight: weights[place]!,
          value: values[place]!,
          points: points[place]!,
        })),
        chain: [
          {
            edge_id: 'edge:E003',
            activity: coded(
              'forge',
              upstream ? '下料锻造' : '法兰加工',
              upstream ? 'forging' : 'machining',
            ),
            input: coded('steel.round_bar', '圆钢', 'round bar'),
            output: coded('forging.blank', '锻坯', 'forging blank'),
            relation: 'material_input',
            source: 'domain knowledge',
            confidence: 'medium',
          },
        ],
        missing:
          index === 1
            ? [{ kind: 'certificate', text: both('尚无 PED 证书', 'No PED certificate') }]
            : [],
      };
    }),
  };
}

export function graphAround(id: number): Graph {
  const node = (each: number) => {
    const { name, name_en, place } = summary(each);
    return {
      id: `supplier:${each}`,
      kind: 'supplier' as const,
      name,
      name_en,
      place: place.code,
      cluster: 'dingxiang_flange',
      focus: each === id,
      degree: each === id ? 11 : 2,
      is_demo: true,
    };
  };
  const others = Array.from({ length: 12 }, (_, index) => id + index + 1);
  return {
    nodes: [id, ...others].map(node),
    edges: others.map((other, index) => ({
      source: `supplier:${index % 2 ? id : other}`,
      target: `supplier:${index % 2 ? other : id}`,
      relation: 'supplies',
      label: both('供货', 'supplies'),
      weight: 1 + (index % 3),
    })),
    truncated: false,
  };
}

export const user: User = {
  id: 1,
  email: 'buyer@demo.test',
  display_name: '演示采购',
  role: 'buyer',
  organisation: null,
  is_demo: true,
};

export const session = (signedIn: boolean): Session => ({
  user: signedIn ? user : null,
  languages: ['zh', 'en'],
});
