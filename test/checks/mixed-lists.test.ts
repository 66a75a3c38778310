import { expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** Findings and verdicts of sum-total for one sentence. */
async function sums(sentence: string) {
  const text = `BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n${sentence}\n`;
  const { findings, relations } = await readReport(new TextEncoder().encode(text));
  return {
    findings: findings.filter((finding) => finding.rule === 'sum-total').map((finding) => finding.terms.map((term) => term.raw).join(' ')),
    verdicts: relations.filter((relation) => relation.rule === 'sum-total').map((relation) => relation.verdict),
  };
}

it('a list that falls short is told with all of its parts', async () => {
  const { findings } = await sums('Đã tiếp nhận 1.240 hồ sơ, trong đó: trực tuyến 815, trực tiếp 385, kỳ trước chuyển sang 25.');
  expect(findings).toEqual(['1.240 815 385 25']);
});

it('a part of another side may make up the total', async () => {
  const { findings, verdicts } = await sums('Đã tiếp nhận 1.225 hồ sơ, trong đó: trực tuyến 815, trực tiếp 385, kỳ trước chuyển sang 25.');
  expect({ findings, verdicts }).toEqual({ findings: [], verdicts: ['verified'] });
});

it('is no finding when the total lies between two readings of the list', async () => {
  const { findings, verdicts } = await sums('Đã tiếp nhận 1.210 hồ sơ, trong đó: trực tuyến 815, trực tiếp 385, kỳ trước chuyển sang 25.');
  expect({ findings, verdicts }).toEqual({ findings: [], verdicts: ['unlikely'] });
});

it('parts that are not all there are may fall short, whatever stands beside them', async () => {
  const { findings } = await sums('Đã ban hành 40 văn bản, trong đó: 12 kế hoạch, 9 công văn, trực tuyến 3 văn bản.');
  expect(findings).toEqual([]);
});
