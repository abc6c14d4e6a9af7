/** The papers that Loupan fills in: 认购书, 合同. */
export const PAPER_KINDS = ['subscription', 'contract'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
