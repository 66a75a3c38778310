import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/block.js';
import type { Reading } from '../../../src/model/reading.js';
import { readStages } from '../../../src/pipeline.js';
import { marksOf } from '../../../src/writers/audit/report/marks.js';
import { inOrder } from '../../../src/writers/audit/report/order.js';
import { ROLES } from '../../../src/writers/audit/report/words.js';
import { reportPage } from '../../../src/writers/audit/report-page.js';
import { reasonOf } from '../../../src/writers/reasons.js';
import { shown } from '../../../src/writers/shown.js';

const DOCUMENTS = [
  'txt/hai-thuong-2023.txt',
  'txt/phuong-9-2024-h1.txt',
  'txt/an-loc-dong-2025-q1.txt',
  'txt/tan-quoi-2025-q1.txt',
  'docx/binh-khe-2023.letterhead.docx',
  'docx/phuong-9-2024-h1.split-form.docx',
  'docx/tan-quoi-2025-q1.docx',
  'doc/report.doc',
  'pdf/hai-thuong-2023.borderless.pdf',
  'pdf/binh-khe-2023.split-rows.pdf',
  'pdf/tan-quoi-2025-q1.pdf',
];

const read = (file: string) => {
  const path = new URL(`../../../fixtures/${file}`, import.meta.url);
  return readStages(readFileSync(path), { path: file });
};

describe.each(DOCUMENTS)('the page of %s', (file) => {
  let reading: Reading;
  let page: string;
  beforeAll(async () => {
    reading = await read(file);
    page = reportPage(reading);
  }, 60_000);

  it('has every letter of the document once', () => {
    expect(lettersOf(documentText(page))).toEqual(lettersOf(reading.blocks.map(blockText).join(' ')));
  });

  it('has its paragraphs in their order, word by word', () => {
    const text = documentText(page).replace(/\s+/g, '');
    let from = 0;
    for (const { text: paragraph } of reading.document.paragraphs) {
      const at = text.indexOf(shown(paragraph).replace(/\s+/g, ''), from);
      expect(at, paragraph).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });

  it('marks a figure only where it is printed, and all that are', () => {
    const { targets } = marksOf(reading, inOrder(reading));
    const texts = new Map(
      [...page.matchAll(/<a class="mark [a-z-]+" id="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, id = '', text = '']) => [
        id,
        plain(text.replace(/<span class="blank">.*/, '')),
      ]),
    );
    const raws = new Map<string, string[]>();
    for (const [relation, terms] of targets.entries()) {
      for (const [number, target] of terms.entries()) {
        const raw = reading.report.relations[relation]?.terms[number]?.raw ?? '';
        if (target?.marked === true) raws.set(target.id, [...(raws.get(target.id) ?? []), squeezed(raw)]);
        // what is not printed cannot be marked: something is missing
        else expect(raw, `${reading.report.relations[relation]?.rule} ${number}`).toBe('');
        expect(target, `${reading.report.relations[relation]?.rule} ${number}`).not.toBeNull();
      }
    }
    expect([...texts.keys()].sort()).toEqual([...raws.keys()].sort());
    for (const [id, text] of texts) expect(raws.get(id), id).toContain(squeezed(text));
  });

  it('names every row and every figure of the prose', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of [...reading.report.indicators, ...reading.report.figures]) expect(ids).toContain(id);
    for (const { fingerprint } of reading.report.findings) expect(ids).toContain(fingerprint);
  });

  it('leads every link to something on the page', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    for (const [, all = ''] of page.matchAll(/ data-all="([^"]*)"/g)) expect(all.split(' ').filter((id) => !ids.has(id))).toEqual([]);
  });

  it('tells every relation, and every finding with its sentence in both languages', () => {
    expect(page.match(/<article class="calculation/g)?.length ?? 0).toBe(reading.report.relations.length);
    expect(page.match(/<article class="calculation [a-z-]+ finding"/g)?.length ?? 0).toBe(reading.report.findings.length);
    const text = plain(page);
    for (const { vi, en } of reading.messages) for (const words of [vi, en]) expect(text).toContain(shown(words));
  });

  it('has words for every role and reason', () => {
    for (const { terms, reason } of reading.report.relations) {
      for (const { role } of terms) expect(ROLES, role).toHaveProperty([role]);
      if (reason !== null) expect(reasonOf(reason)?.vi).not.toBe(reason);
    }
  });
});

describe('the calculation of a relation', () => {
  const FIRST_FIGURES = 'BÁO CÁO\nKết quả công tác năm 2023\nI. KẾT QUẢ\n';
  const page = async (body: string) => reportPage(await readStages(Buffer.from(`${FIRST_FIGURES}${body}\n`)));
  const articles = (text: string) => [...text.matchAll(/<article class="calculation.*?<\/article>/gs)].map(([article]) => article);
  const linesOf = (article: string) =>
    [...article.matchAll(/<tr[^>]*><td>(.*?)<\/td><td class="raw">(.*?)<\/td>/g)].map(([, sign = '', raw = '']) => plain(`${sign} ${raw}`).trim());

  it('is done as by hand where it holds', async () => {
    const [sum] = articles(await page('Tổng số hồ sơ đã giải quyết: 8882 hồ sơ, trong đó: đúng hạn 688 hồ sơ, trước hạn 8194 hồ sơ.')).filter((each) =>
      each.includes('sum-total'),
    );
    expect(sum).toBeDefined();
    expect(linesOf(sum ?? '')).toEqual(['688', '+ 8194', '8882', '= 8882']);
  });

  it('tells the difference, the repair and the range by rounding', async () => {
    const wrong = await page('Tổng số hồ sơ đã giải quyết: 8882 hồ sơ, trong đó: đúng hạn 688 hồ sơ, trước hạn 28194 hồ sơ.');
    const [sum] = articles(wrong).filter((each) => each.includes('sum-total'));
    expect(linesOf(sum ?? '')).toEqual(['688', '+ 28194', '28882', '≠ 8882']);
    expect(plain(sum ?? '')).toContain('có thể sai: 8882, hoặc 28194');
    expect(plain(reportPage(await read('txt/tan-quoi-2025-q1.txt')))).toContain('Có lẽ in sai: 28194 → 8194');
    const [rate] = articles(await page('+ Số hóa hồ sơ khi tiếp nhận: 296/298, đạt 98%.')).filter((each) => each.includes('pct-ratio'));
    expect(linesOf(rate ?? '')).toEqual(['296', ': 298', '99%', '≠ 98%'].map((line) => (line === '99%' ? expect.stringMatching(/^99,?\d*%$/) : line)));
    expect(plain(rate ?? '')).toContain('làm tròn hoặc cắt từ 97,5–99 %');
  });

  it('is not done where nothing is to be compared, and says why', async () => {
    const [open] = articles(await page('Tổng số hồ sơ quá hạn: 0/0, đạt 0%.')).filter((each) => each.includes('rate-empty-base'));
    expect(plain(open ?? '')).toContain('không kiểm tra được: mẫu số là 0 hoặc để trống');
    expect(linesOf(open ?? '').some((line) => /^[=≠+:]/.test(line))).toBe(false);
  });
});

describe('a page', () => {
  it('sets letterhead and signature side by side where the document does, and captions apart from them', async () => {
    const page = reportPage(await read('docx/binh-khe-2023.letterhead.docx'));
    const apart = [...page.matchAll(/<div class="((?:head|caption|closing)[a-z ]*)">(.*?)<\/div>(?=\n?<(?!div>|\/div))/gs)].map(([, name = '', text = '']) => [
      name,
      plain(text),
    ]);
    expect(apart.map(([name]) => name)).toEqual(['head beside', 'head', 'closing beside', 'caption']);
    expect(apart.map(([, text]) => text)).toEqual([
      expect.stringMatching(/ỦY BAN NHÂN DÂN.*CỘNG HÒA/),
      expect.stringMatching(/^ ?BÁO CÁO/),
      expect.stringMatching(/Nơi nhận.*Hồ Vĩnh ?$/),
      expect.stringMatching(/^ ?Phụ lục/),
    ]);
  });

  it('calls a figure verified by others, not by being a possible percent', async () => {
    const reading = await readStages(
      Buffer.from('BÁO CÁO\nKết quả năm 2023\nI. KẾT QUẢ\nĐiểm bình quân của nhóm là 12/12 điểm, đạt 96%.\nSố hóa 298/298 hồ sơ, đạt 100%.\n'),
    );
    const page = reportPage(reading);
    const verdictOf = (raw: string) => new RegExp(`<a class="mark ([a-z-]+)"[^>]*>${raw}</a>`).exec(page)?.[1];
    expect(reading.report.relations.filter(({ rule, verdict }) => rule === 'pct-range' && verdict === 'verified').length).toBe(2);
    expect(verdictOf('96')).toBe('not-checkable');
    expect(verdictOf('100')).toBe('verified');
  });

  it('has a slot for findings across reports right after its own', async () => {
    expect(reportPage(await read('txt/tan-quoi-2025-q1.txt'))).toMatch(/<\/ol><\/section>\n<!--across-->\n/);
  });

  it('sets no mark, and says so, where the text does not print a term', async () => {
    const reading = await read('txt/tan-quoi-2025-q1.txt');
    const [first] = reading.report.relations;
    const [term] = first?.terms ?? [];
    if (term === undefined) throw new Error('the fixture has no relation');
    term.raw = '987654';
    term.quote = 'những lời không có trong báo cáo';
    term.place = { lines: [100_000, 100_000], page: null, boxes: [], cell: null, paragraph: null };
    const page = reportPage(reading);
    expect(page).toContain('1 số hạng không tìm được chỗ in');
    expect(page).toContain('không tìm được chỗ in</span>');
  });
});

function blockText(block: Block): string {
  if (block.kind === 'text') return block.text;
  return block.grid.rows.flatMap(({ cells }) => cells.map(({ text, content }) => (content.length === 0 ? text : content.map(blockText).join(' ')))).join(' ');
}

/** The document's own words: without what the page says between them. */
function documentText(page: string): string {
  const [, paper = ''] = /<div class="paper" lang="vi">(.*?)<\/div>\n<\/section>/s.exec(page) ?? [];
  return plain(
    paper
      .replace(/<span class="(?:vi|en)" lang="..">[^<]*<\/span>/g, '')
      .replace(/<span class="unseen"[^>]*>[^<]*<\/span>/g, '')
      .replace(/<a class="doubt"[^>]*>[^<]*<\/a>/g, ''),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

function lettersOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of [...shown(text).replace(/\s+/g, '')].sort()) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}
