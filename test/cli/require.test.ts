import { describe, expect, it } from 'vitest';
import { baocao, folder, TRANSCRIPTS } from './run.js';

/** No number yet, and one row left blank. */
const DRAFT = `ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ
Số:     /BC-UBND
Bình Khê, ngày 12 tháng 6 năm 2024

BÁO CÁO
Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024

I. KẾT QUẢ THỰC HIỆN

Xã đã tiếp nhận 120 hồ sơ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An

PHỤ LỤC

STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú
1.1\tSố TTHC công bố mới\tThủ tục\t2\t
1.2\tSố TTHC bãi bỏ, thay thế\tThủ tục\t\t
3\tSố lượng phiếu khảo sát\tPhiếu\t31\t
`;

const root = folder({
  'draft.txt': DRAFT,
  'incoming/draft.txt': DRAFT,
  'both.json': '{ "require": ["head", "form"] }',
  'excepted.json':
    '{ "require": ["head", "form"], "overrides": [{ "files": ["incoming/**"], "rules": { "head-complete": "info", "form-complete": "info" } }] }',
  'unknown.json': '{ "require": ["foot"] }',
});
const check = (...args: string[]) => baocao(['check', ...args], { cwd: root });
const rulesAt = (stdout: string, severity: string) =>
  JSON.parse(stdout)
    .reports.flatMap((report: { findings: Array<{ rule: string; severity: string }> }) => report.findings)
    .flatMap((finding: { rule: string; severity: string }) => (finding.severity === severity ? [finding.rule] : []));

describe('check --require', () => {
  it.each(['vi', 'en'])('tells what is missing as an error in %s', async (lang) => {
    const { status, stdout, stderr } = check('draft.txt', '--require', 'head,form', '--lang', lang);
    expect(status).toBe(1);
    await expect(`${stdout}--- stderr\n${stderr}`).toMatchFileSnapshot(`${TRANSCRIPTS}require.${lang}.txt`);
  });

  it.each<[string, string[], string[], string[]]>([
    ['nothing', [], [], ['head-complete', 'form-complete']],
    ['the head', ['--require', 'head'], ['head-complete'], ['form-complete']],
    ['the form', ['--require', 'form'], ['form-complete'], ['head-complete']],
    ['both, named one by one', ['--require', 'head', '--require', 'form'], ['head-complete', 'form-complete'], []],
    ['both, in the configuration', ['--config', 'both.json'], ['head-complete', 'form-complete'], []],
    ['what --rule turns down', ['--require', 'head,form', '--rule', 'form-complete=warning'], ['head-complete'], []],
  ])('requires %s', (_what, args, errors, infos) => {
    const { status, stdout } = check('draft.txt', '--format', 'json', ...args);
    expect(rulesAt(stdout, 'error')).toEqual(errors);
    expect(rulesAt(stdout, 'info')).toEqual(infos);
    expect(status).toBe(errors.length > 0 ? 1 : 0);
  });

  it('is excepted from by overrides of the configuration, and asked for again on the command line', () => {
    expect(rulesAt(check('incoming', 'draft.txt', '--format', 'json', '--config', 'excepted.json').stdout, 'error')).toEqual([
      'head-complete',
      'form-complete',
    ]);
    expect(rulesAt(check('incoming', '--format', 'json', '--config', 'excepted.json', '--require', 'head').stdout, 'error')).toEqual(['head-complete']);
  });

  it.each([[['--require', 'foot']], [['--require', 'head,']], [['--require']], [['--config', 'unknown.json']]])('refuses %s', (args) => {
    const { status, stdout, stderr } = check('draft.txt', ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/require/);
  });
});
