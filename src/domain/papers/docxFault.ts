/** Why a template cannot be used; `braces`: some are open, closed twice, or cross each other. */
export type DocxFaultCode = 'damaged' | 'bomb' | 'oldOrLocked' | 'program' | 'braces';
