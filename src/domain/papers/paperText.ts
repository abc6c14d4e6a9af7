/** Figures and days as they stand in a paper, which is Chinese whoever makes it; units stand in the template. */
export const paperText = {
  /** Fen as 2,680,000.00. */
  yuan: (fen: number): string =>
    (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  /** 0.01 m² as 118.60. */
  squareMetres: (hundredths: number): string => (hundredths / 100).toFixed(2),
  /** YYYY-MM-DD as 2026年11月3日. */
  day: (day: string): string => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return `${year}年${month}月${date}日`;
  },
} as const;
