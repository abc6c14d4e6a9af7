import { type Fault, FaultPlan } from '../slack/faultPlan.ts';

/** Faults of the API: an errcode is answered by the world itself, everything else befalls the connection. */
export class ApiFaults extends FaultPlan {
  #errcode: number | undefined;

  /** The proxy asks for it right before it has the call served. */
  override take(method: string, channel: string | undefined): Fault | undefined {
    const fault = super.take(method, channel);
    if (fault?.kind !== 'error') {
      return fault;
    }
    this.#errcode = Number(fault.error);
    return undefined;
  }

  /** What the call is refused with that is served now. */
  errcode(): number | undefined {
    const errcode = this.#errcode;
    this.#errcode = undefined;
    return errcode;
  }
}
