import type { DocxFaultCode } from '../../domain/papers/docxFault.ts';

/** Thrown by what reads templates; people are told by its code. */
export class DocxError extends Error {
  readonly code: DocxFaultCode;
  /** What stands at the places that are wrong. */
  readonly near: readonly string[];
  constructor(code: DocxFaultCode, near: readonly string[] = []) {
    super(`a template cannot be read: ${code}`);
    this.name = 'DocxError';
    this.code = code;
    this.near = near;
  }
}
