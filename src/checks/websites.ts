/** A website named in a sentence, and whose it is. */
export const SITE =
  /(?:trang|cổng)\s+(?:thông tin điện tử|ttđt|tin điện tử|thông tin)\s*(?:của\s+)?(?:ubnd\s+)?(?<who>thành phố|thị xã|huyện|quận|tỉnh|phường|xã|thị trấn|đơn vị)?/giu;

/** News of something else than the reform. */
export const OTHER_TOPIC =
  /chuyển đổi số|pháp luật|an toàn|phòng,?\s+chống|dịch bệnh|bầu cử|giảm nghèo|nông thôn mới|du lịch|văn hóa|thể thao|an ninh|giao thông|môi trường|đề án|kinh tế/iu;
