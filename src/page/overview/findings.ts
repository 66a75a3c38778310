import { withoutCommittee } from '../../text/unit-lists.js';
import type { FindingData, StandsData } from '../../writers/audit/overview/data.js';
import { inLanguage, language } from '../language.js';
import type { Settings } from './address.js';
import { DATA, periodName, say, told, UNIT_IDS, unitName } from './data.js';
import { byId, element, unseen } from './element.js';
import { fillSelect, formOf, type Part } from './filters.js';
import { printedNumber } from './numbers.js';
import { folded, seeker, whenIdle } from './words-search.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const PAGE = 50;

/** The findings that the settings leave, a page of them at a time. */
export function findingsPart(): Part {
  const form = formOf('findings');
  const list = byId('finding-list');
  const count = byId('findings-count');
  const pages = byId('findings-pages');
  const { findings } = DATA;
  const unitsOf = findings.map(unitsIn);
  const periodsOf = findings.map(periodsIn);
  const texts: Record<string, (at: number) => string> = {};
  const text = () => (texts[language()] ??= folded(findings.length, textOf));
  let left: number[] = [];
  let from = 0;

  const draw = (to = Math.min(from + PAGE, left.length)) => {
    list.replaceChildren(...left.slice(from, to).map((at) => itemOf(findings[at] as FindingData)));
    list.setAttribute('start', String(from + 1));
    pages.hidden = left.length <= PAGE;
    pages.replaceChildren(
      turn(say('← Trước', '← Previous'), from - PAGE, from === 0),
      element('span', {}, `${printedNumber(from + 1)}–${printedNumber(to)} / ${printedNumber(left.length)}`),
      turn(say('Sau →', 'Next →'), from + PAGE, to === left.length),
    );
  };
  const turn = (words: string, to: number, disabled: boolean) => {
    const button = element('button', { type: 'button', disabled }, words);
    button.addEventListener('click', () => {
      from = to;
      draw();
      byId('findings-name').scrollIntoView();
      byId('findings-name').focus({ preventScroll: true });
    });
    return button;
  };

  whenIdle(findings.length, (at) => text()(at));
  window.addEventListener('beforeprint', () => {
    from = 0;
    draw(left.length);
  });
  window.addEventListener('afterprint', () => draw());

  return {
    name: 'findings',
    form,
    label() {
      const any = { value: '', words: say('tất cả', 'all') };
      const counted = (words: string, n: number) => `${words} (${printedNumber(n)})`;
      const byRule = tally(findings.map(([, rule]) => [rule]));
      fillSelect(form, 'rule', [any, ...DATA.rules.map(({ id, title }, at) => ({ value: id, words: counted(`${told(title)} – ${id}`, byRule.get(at) ?? 0) }))]);
      const byUnit = tally(unitsOf);
      fillSelect(form, 'unit', [
        any,
        ...UNIT_IDS.flatMap((value, at) => (byUnit.has(at) ? [{ value, words: counted(unitName(at), byUnit.get(at) ?? 0) }] : [])),
      ]);
      const byPeriod = tally(periodsOf);
      fillSelect(form, 'period', [
        any,
        ...DATA.periods.flatMap(({ id }, at) => (byPeriod.has(at) ? [{ value: id, words: counted(periodName(at), byPeriod.get(at) ?? 0) }] : [])),
      ]);
    },
    show(settings) {
      left = leftBy(settings, { unitsOf, periodsOf, text: text() });
      from = 0;
      draw();
      count.replaceChildren(
        say(
          `${printedNumber(left.length)} trong ${printedNumber(findings.length)} phát hiện`,
          `${printedNumber(left.length)} of ${printedNumber(findings.length)} findings`,
        ),
        element('span', { class: 'by' }, filteredBy(settings)),
      );
    },
  };
}

function unitsIn([, , , , stands, , about]: FindingData): number[] {
  const named = about === undefined ? -1 : DATA.units.findIndex(([name]) => name.toLowerCase() === withoutCommittee(about[0]).toLowerCase());
  return [...new Set([...stands.map(([report]) => DATA.reports[report]?.[2] ?? -1), named])].filter((unit) => unit >= 0);
}

function periodsIn([, , , , stands, , about]: FindingData): number[] {
  return [...new Set([...stands.map(([report]) => DATA.reports[report]?.[3] ?? -1), about?.[1] ?? -1])].filter((period) => period >= 0);
}

/** What of a finding is searched: its sentence, whose it is, where it stands, the rule. */
function textOf(at: number): string {
  const [, rule, sentence, meant, stands, , about] = DATA.findings[at] as FindingData;
  const { id, title } = DATA.rules[rule] as (typeof DATA.rules)[number];
  const where = stands.map(([report]) => {
    const [path, , unit, period] = DATA.reports[report] ?? ['', '', -1, -1];
    return `${path} ${unitName(unit)} ${periodName(period)}`;
  });
  return [told(sentence), told(meant), ...new Set(where), about?.[0] ?? '', id, told(title)].join(' ');
}

interface Known {
  unitsOf: ReadonlyArray<readonly number[]>;
  periodsOf: ReadonlyArray<readonly number[]>;
  text(at: number): string;
}

function leftBy(settings: Settings, { unitsOf, periodsOf, text }: Known): number[] {
  const severities = settings.severity?.split(',').map((each) => SEVERITIES.indexOf(each as (typeof SEVERITIES)[number]));
  const rule = settings.rule === undefined ? null : DATA.rules.findIndex(({ id }) => id === settings.rule);
  const unit = settings.unit === undefined ? null : UNIT_IDS.indexOf(settings.unit);
  const period = settings.period === undefined ? null : DATA.periods.findIndex(({ id }) => id === settings.period);
  const isSought = settings.q === undefined ? null : seeker(settings.q);
  const left: number[] = [];
  for (let at = 0; at < DATA.findings.length; at++) {
    const [severity, own] = DATA.findings[at] as FindingData;
    if (severities !== undefined && !severities.includes(severity)) continue;
    if (rule !== null && own !== rule) continue;
    if (unit !== null && unitsOf[at]?.includes(unit) !== true) continue;
    if (period !== null && periodsOf[at]?.includes(period) !== true) continue;
    if (isSought !== null && !isSought(text(at))) continue;
    left.push(at);
  }
  return left;
}

/** For print, where the form is not seen. */
function filteredBy({ severity, rule, unit, period, q }: Settings): string {
  const severities = (severity ?? '').split(',').flatMap((each) => {
    const at = SEVERITIES.indexOf(each as (typeof SEVERITIES)[number]);
    return at < 0 ? [] : [severityName(at)];
  });
  const when = DATA.periods.findIndex(({ id }) => id === period);
  const parts = [severities.join(', '), rule ?? '', unit ?? '', when < 0 ? '' : periodName(when), q === undefined ? '' : `“${q}”`];
  const by = parts.filter((part) => part !== '').join(' · ');
  return by === '' ? '' : ` · ${by}`;
}

function severityName(severity: number): string {
  return [say('lỗi', 'error'), say('cảnh báo', 'warning'), say('ghi chú', 'note')][severity] ?? '';
}

function itemOf([severity, rule, sentence, meant, stands, , about]: FindingData): HTMLElement {
  const { id, title } = DATA.rules[rule] as (typeof DATA.rules)[number];
  const isAcross = stands.length > 1;
  return element(
    'li',
    { class: `is-${SEVERITIES[severity]}` },
    element('p', { class: 'sentence' }, element('strong', { class: 'severity' }, severityName(severity)), ' ', told(sentence)),
    told(meant) === '' ? null : element('p', { class: 'meant' }, told(meant)),
    element(
      'div',
      { class: 'where' },
      stands.length > 0
        ? element('ul', { class: 'stands' }, ...stands.map((stand) => element('li', {}, standsLink(stand, isAcross))))
        : element('p', {}, [about?.[0] ?? '', periodName(about?.[1] ?? -1)].filter((part) => part !== '').join(' · ')),
      element('p', { class: 'rule' }, told(title), ' ', element('code', {}, id)),
    ),
  );
}

/** Where it stands leads to the calculation there. */
function standsLink([report, anchor, place, figure]: StandsData, isAcross: boolean): HTMLElement {
  const [path, address, unit, period] = DATA.reports[report] ?? ['', '', -1, -1];
  const where = [unitName(unit), periodName(period), told(DATA.places[place] ?? '')].filter((part) => part !== '');
  const page = `${address}#${encodeURIComponent(anchor)}`;
  return element(
    'a',
    { href: inLanguage(page), 'data-page': page, title: path },
    isAcross && figure !== undefined ? element('b', {}, `${figure} `) : null,
    where.join(' · ') || path,
    unseen(say(' – xem phép tính', ' – see the calculation')),
  );
}

function tally(lists: ReadonlyArray<readonly number[]>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
