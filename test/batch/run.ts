/** Small reports that all differ. */
export function reports(count: number, folder = 'in'): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${folder}/${String(at).padStart(4, '0')}.txt`,
      `BÁO CÁO\nKết quả cải cách hành chính quý I năm 2025 của UBND xã Tân Quới ${'Đ'.repeat(1 + (at % 3))}\n\nI. KẾT QUẢ\n\nTrong kỳ tiếp nhận ${at + 10} hồ sơ, trong đó: trực tuyến ${at + 4} hồ sơ, trực tiếp 06 hồ sơ.\n`,
    ]),
  );
}
