/** The line asks whether or when something was done, and does not say that it was: 1502放出来了没, T5修好了吗. Anywhere in the line. */
export const ASKED =
  '[?？]\\s*$|吗(?=$|[\\s,。!~?？])|(?:了|过|好|完|到|成|着|掉|来|下)(?:没有?|么|不|木有)(?=$|[\\s,。!~?？])|是不是|有没有|什么时候|啥时候?|几时|何时|多久|怎么(?:还|样)|咋样|进展|到哪(?:一?步|儿|里)?了';

/** Not so, or not to be done: 别放, 不用留了 is none. */
export const NOT_TO_BE = '(?:别|不要|不能|先不|先别|勿|甭|莫|不可以?|don.t|do not|not)';
