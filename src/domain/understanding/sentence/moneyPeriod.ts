import { REPORT_PERIOD } from '../words/cues.ts';

/** The period of what is due: of a report's, and those to come. */
export const MONEY_PERIOD = `(?:下下|下)一?个?(?:周|星期|礼拜|月|季度)(?:份)?|明天|后天|(?:这|本)(?:周|星期|个?月|季度|年)|${REPORT_PERIOD}`;
