import type { Line, Page } from '../page.js';

/** Lines that stand at one place on page after page belong to the page: running heads, page numbers, marks of a download. */

/** Parts of the page's height in which running heads and feet stand. */
const MARGIN = 0.12;
/** Lines of one text count as standing at one place within this many points. */
const NEAR = 4;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/iu;

/** A line of a page, before tables and columns are known. */
export interface PageLine {
  page: Page;
  line: Line;
}

/**
 * The furniture among the lines of all pages that no table holds.
 *
 * A page number is one in the margin alone on its line. A text is furniture when it stands at the same place on at least
 * half of the pages, two or more, in the margin or turned against the text.
 */
export function findFurniture(pages: readonly Page[], lines: readonly PageLine[]): Set<Line> {
  const furniture = new Set<Line>();
  const groups = new Map<string, PageLine[]>();
  for (const each of lines) {
    const { page, line } = each;
    const turned = line.words[0] !== undefined && line.words[0].angle !== 0;
    if (!inMargin(page, line) && !turned) continue;
    if (PAGE_NUMBER.test(line.text) && isOutermost(each, lines)) furniture.add(line);
    const key = line.text.replace(/\d+/g, '#');
    const group = groups.get(key) ?? [];
    group.push(each);
    groups.set(key, group);
  }
  const least = Math.max(2, Math.ceil(pages.length / 2));
  for (const group of groups.values()) {
    if (new Set(group.map(({ page }) => page.number)).size < least) continue;
    for (const { page, line } of group) {
      const alike = group.filter((other) => other.page !== page && Math.abs(fromEdge(other) - fromEdge({ page, line })) < NEAR);
      if (alike.length > 0) furniture.add(line);
    }
  }
  return furniture;
}

function inMargin(page: Page, line: Line): boolean {
  return line.bottom < page.height * MARGIN || line.top > page.height * (1 - MARGIN);
}

/** From the nearer edge, so that pages of two sizes agree. */
function fromEdge({ page, line }: PageLine): number {
  return line.top < page.height / 2 ? line.top : line.bottom - page.height;
}

/** Nothing stands between the line and the edge of the page but other lines of the margin as short. */
function isOutermost({ page, line }: PageLine, lines: readonly PageLine[]): boolean {
  const above = line.top < page.height / 2;
  return !lines.some(
    (other) =>
      other.page === page &&
      other.line !== line &&
      (above ? other.line.bottom <= line.top : other.line.top >= line.bottom) &&
      !PAGE_NUMBER.test(other.line.text) &&
      other.line.text.length > 60,
  );
}
