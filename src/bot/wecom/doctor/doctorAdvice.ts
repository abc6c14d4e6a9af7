import { ERRCODES, UNTRUSTED_IP } from '../api/errcodes.ts';
import { GETTOKEN, WecomError, WecomUnansweredError } from '../api/errors.ts';
import { CONSOLE_PAGES } from './consolePages.ts';

/** D90313, the note on 45009. */
const NOT_TOO_OFTEN =
  'each try with a wrong one counts, and after a few WeCom refuses this machine for an hour: correct it before you try again';

/**
 * What went wrong with a call of the app, and what to do about it, by the errcodes of D90313. Throws what is no failure of WeCom.
 * Holds neither a token nor a secret.
 */
export function doctorAdvice(error: unknown): string {
  if (error instanceof WecomUnansweredError) {
    return `${error.message}: check that this machine reaches https://qyapi.weixin.qq.com (name service, firewall; HTTPS_PROXY is not read), and WECOM_API_URL`;
  }
  if (!(error instanceof WecomError)) {
    throw error;
  }
  return error.method === GETTOKEN ? aboutCredentials(error) : aboutCall(error);
}

function aboutCredentials({ errcode, message }: WecomError): string {
  switch (errcode) {
    case 40013:
    case 41002:
    case 2_000_002:
      return `WeCom knows no company of WECOM_CORP_ID (${errcode}): copy it again from ${CONSOLE_PAGES.corpId}; ${NOT_TOO_OFTEN}`;
    case 40001:
    case 41004:
      return `WeCom does not take WECOM_APP_SECRET (${errcode}): copy the Secret again from ${CONSOLE_PAGES.app}; ${NOT_TOO_OFTEN}`;
    case 40091:
      return `WECOM_APP_SECRET is of another company than WECOM_CORP_ID (${errcode}): copy both again, from ${CONSOLE_PAGES.app} and ${CONSOLE_PAGES.corpId}; ${NOT_TOO_OFTEN}`;
    case 45009:
      return `WeCom refuses this machine for an hour, because it was asked with a wrong secret too often (${errcode}): stop every Loupan, correct WECOM_CORP_ID and WECOM_APP_SECRET, and wait an hour`;
    case 50003:
      return disabled(errcode);
    default:
      return `${message}: look it up at ${lookUp(errcode)}`;
  }
}

function aboutCall({ errcode, message, ip = 'the address it goes out by' }: WecomError): string {
  switch (errcode) {
    case UNTRUSTED_IP:
      return `WeCom does not trust this machine (${errcode}): add ${ip} at ${CONSOLE_PAGES.trustedIp}, and the address of every other machine that runs Loupan; the console lets you do so after 设置API接收 was saved, or a 可信域名 was set`;
    case 40056:
    case 301_002:
      return `WECOM_AGENT_ID is not that of the app whose secret this is (${errcode}): copy AgentId and Secret from the same page, ${CONSOLE_PAGES.app}`;
    case 50003:
      return disabled(errcode);
    default:
      return `${message}${ERRCODES.has(errcode) ? '' : `: look it up at ${lookUp(errcode)}`}`;
  }
}

function disabled(errcode: number): string {
  return `the app is switched off (${errcode}): switch it on at ${CONSOLE_PAGES.app}`;
}

function lookUp(errcode: number): string {
  return `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
}
