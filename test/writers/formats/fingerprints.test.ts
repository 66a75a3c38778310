import { describe, expect, it } from 'vitest';
import { gitlab } from '../../../src/writers/gitlab.js';
import { sarif } from '../../../src/writers/sarif.js';
import { contextOf, fixture, type Given, given, printed } from './checked.js';

/** The results of each report by what they are told apart by. */
function ownOf(...reports: Given[]): { sarif: string[]; gitlab: string[] } {
  const { results } = JSON.parse(printed(sarif, reports, contextOf())).runs[0];
  return {
    sarif: results.map(({ partialFingerprints }: { partialFingerprints: Record<string, string> }) => partialFingerprints['baocaoFinding/v1']).sort(),
    gitlab: JSON.parse(printed(gitlab, reports, contextOf()))
      .filter(({ check_name }: { check_name: string }) => check_name !== 'not-checkable')
      .map(({ fingerprint }: { fingerprint: string }) => fingerprint)
      .sort(),
  };
}

const NAMES = ['an-loc-dong-2025-q1', 'binh-khe-2023', 'hai-thuong-2023', 'phuong-9-2024-h1', 'tan-quoi-2025-q1'];
const text = (name: string) => new TextDecoder().decode(fixture(`txt/${name}.txt`));
const read = (content: string, path = 'a.txt', lang: 'vi' | 'en' = 'vi') => given(path, new TextEncoder().encode(content), lang);

describe.each(NAMES)('fingerprints of %s', (name) => {
  it('stay when lines move, the file is renamed, or the language changes', async () => {
    const before = await read(text(name));
    const own = ownOf(before);
    expect(own.sarif.length).toBeGreaterThan(5);
    const lower = await read(`\n\n\n${text(name)}`);
    expect(lower.checked.findings.map(({ place }) => place.lines?.[0])).toEqual(before.checked.findings.map(({ place }) => (place.lines?.[0] ?? 0) + 3));
    expect(ownOf(lower)).toEqual(own);
    expect(ownOf(await read(text(name), 'năm 2024/báo cáo (bản 2).txt'))).toEqual(own);
    expect(ownOf(await read(text(name), 'a.txt', 'en'))).toEqual(own);
  });

  it('stay in Word when a paragraph is added, as they do in other formats of the report', async () => {
    const docx = await given('a.docx', fixture(`docx/${name}.docx`));
    const pdf = await given('a.pdf', fixture(`pdf/${name}.pdf`));
    const own = ownOf(docx);
    expect(ownOf(pdf)).toEqual(own);
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(fixture(`docx/${name}.docx`));
    const body = strFromU8(parts['word/document.xml'] as Uint8Array);
    const moved = body.replace(/<w:body>/, '<w:body><w:p/><w:p/>');
    expect(moved).not.toBe(body);
    const lower = await given('a.docx', zipSync({ ...parts, 'word/document.xml': strToU8(moved) }));
    expect(lower.checked.findings.map(({ place }) => place)).not.toEqual(docx.checked.findings.map(({ place }) => place));
    expect(ownOf(lower)).toEqual(own);
  });
});

describe('fingerprints', () => {
  it('stay when another figure is mended: only its own findings go', async () => {
    const before = await read(text('tan-quoi-2025-q1'));
    const mended = await read(text('tan-quoi-2025-q1').replace('28194', '8194'));
    const [own, left] = [ownOf(before), ownOf(mended)];
    const gone = own.sarif.filter((each) => !left.sarif.includes(each));
    const come = left.sarif.filter((each) => !own.sarif.includes(each));
    const culprit = before.checked.findings.filter(({ terms }) => terms.some(({ raw }) => raw === '28194')).map(({ fingerprint }) => `${fingerprint}:1`);
    expect(culprit).toHaveLength(1);
    expect({ gone, come }).toEqual({ gone: culprit, come: [] });
    expect(own.gitlab.filter((each) => !left.gitlab.includes(each))).toHaveLength(1);
  });

  it('stay when the wrong figure changes to another wrong one', async () => {
    const other = await read(text('tan-quoi-2025-q1').replace('109,5%', '112%'));
    expect(ownOf(other)).toEqual(ownOf(await read(text('tan-quoi-2025-q1'))));
  });

  it('of copies are told apart by their order', async () => {
    const copies = [await read(text('binh-khe-2023'), 'a.txt'), await read(text('binh-khe-2023'), 'b.txt')];
    for (const own of Object.values(ownOf(...copies))) expect(new Set(own).size).toBe(own.length);
    expect(ownOf(...copies).sarif.filter((each) => each.endsWith(':2'))).toHaveLength(ownOf(...copies).sarif.length / 2);
  });
});
