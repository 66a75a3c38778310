import type { Words } from '../../../checks/rule.js';
import { type Html, html, said } from '../html.js';

/** Where the script draws the table of indicators by units, and what it chooses from it by. */
export function tableSection(): Html {
  return html`<section id="table" aria-labelledby="table-name">
<h2 id="table-name" tabindex="-1">${said({ vi: 'Bảng chỉ tiêu theo đơn vị', en: 'Indicators by unit' })}</h2>
<noscript><p>${said(WITHOUT_SCRIPT)}</p></noscript>
<form class="filters" data-filters="table" hidden>
<label>${said({ vi: 'Kỳ báo cáo', en: 'Period' })} <select name="period"></select></label>
<label>${said({ vi: 'Lĩnh vực', en: 'Domain' })} <select name="domain"></select></label>
<label>${said({ vi: 'Cấp đơn vị', en: 'Tier of unit' })} <select name="tier"></select></label>
<label>${said({ vi: 'Thứ tự đơn vị', en: 'Order of units' })} <select name="sort"></select></label>
<label class="wide">${said({ vi: 'Tìm chỉ tiêu', en: 'Find an indicator' })} <input type="search" name="q" autocomplete="off"></label>
<label class="wide">${said({ vi: 'Tìm đơn vị', en: 'Find a unit' })} <input type="search" name="unit" autocomplete="off"></label>
<label class="choice"><input type="checkbox" name="only" value="marked"> ${said({ vi: 'chỉ dòng có điều cần xem', en: 'only rows with something to look at' })}</label>
<button type="reset">${said({ vi: 'Bỏ lọc', en: 'Clear' })}</button>
</form>
<p class="count" role="status" id="table-count"></p>
<p class="unseen" id="table-keys">${said(KEYS)}</p>
<div class="sheet" id="sheet"></div>
<p class="detail" id="cell-detail"></p>
<details class="legend" id="table-legend" hidden><summary>${said({ vi: 'Các dấu trong bảng', en: 'What the marks mean' })}</summary>
<dl>${LEGEND.map(({ mark, sign, words }) => html`<div><dt><span class="sample ${mark}">${sign}</span></dt><dd>${said(words)}</dd></div>`)}</dl></details>
<div class="printed" id="table-printed"></div>
</section>
`;
}

const LEGEND: ReadonlyArray<{ mark: string; sign: string; words: Words }> = [
  {
    mark: 'is-error',
    sign: '12',
    words: { vi: 'có lỗi ở số này (gạch dưới liền); vàng: cảnh báo; lam: ghi chú', en: 'an error names this figure; yellow: a warning; blue: a note' },
  },
  {
    mark: 'out',
    sign: '▲12 ▼12',
    words: {
      vi: 'khác xa các đơn vị cùng cấp trong kỳ: cách trung vị quá 3,5 lần độ lệch tuyệt đối trung vị (MAD; số lượng và tiền so theo logarit, tỷ lệ so trực tiếp), khi có từ 5 đơn vị trở lên. Chỉ là gợi ý để xem lại, chưa phải là sai',
      en: 'far from the units of the same tier in the period: more than 3.5 median absolute deviations (MAD) from the median, quantities by their logarithms, shares as they are, where there are 5 units or more. A hint to look, not an error',
    },
  },
  {
    mark: 'doubt',
    sign: '12 | 15',
    words: {
      vi: 'chép nguyên văn và không cộng: ô không phải một số, đơn vị tính không đổi được, mã không rõ nghĩa, hoặc báo cáo in hai số khác nhau',
      en: 'shown as printed and not added: no number, another unit, a code that the report does not explain, or two different figures',
    },
  },
  { mark: 'state', sign: '-', words: { vi: 'báo cáo in dấu gạch: không phát sinh', en: 'a dash is printed: nothing of the kind occurred' } },
  { mark: 'state', sign: '( )', words: { vi: 'dòng có in, ô để trống', en: 'the row is printed, its cell left blank' } },
  { mark: 'state', sign: ' ', words: { vi: 'báo cáo không có dòng này', en: 'the report has no such row' } },
  { mark: 'state', sign: '…', words: { vi: 'đơn vị chưa có báo cáo', en: 'the unit has no report' } },
];

const KEYS: Words = {
  vi: 'Các phím mũi tên đi từ ô này sang ô khác; Enter mở báo cáo ở dòng đó, hoặc xếp các đơn vị theo dòng đó.',
  en: 'The arrow keys go from cell to cell; Enter opens the report at the row, or orders the units by it.',
};

const WITHOUT_SCRIPT: Words = {
  vi: 'Bảng này cần JavaScript. Không có nó, indicators.xlsx có cùng các bảng này.',
  en: 'This table needs JavaScript. Without it, indicators.xlsx has the same tables.',
};
