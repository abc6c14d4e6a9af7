/** Somebody known has come again: 又来了. What is still to come (再来) is none. */
export const CAME_AGAIN =
  '又(?:过来|来|到)(?:了)?(?:一趟|一次|一回)|又(?:过来|来|到)(?:了|看|访|案场)|第[二三四五六七八九2-9](?:次|回)(?:过来|来|到)(?!电|信)|(?:第?[二两三四五2345])(?:次|回)?(?:来访|到访|来了|来看)|再次(?:到访|来访|来了)|二访|三访|复访(?:了|客户)?(?!率|时间)|(?:刚|刚刚|已经|已|今天|上午|下午)?(?:到访了|来访了|到案场了|来案场了|到了案场|到售楼处了|来看房了)|带(?:着|了|上)?(?:他|她)?的?(?:全?家人?|老婆|老公|太太|爱人|媳妇|对象|男朋友|女朋友|朋友|孩子|小孩|儿子|女儿|父母|爸妈?|妈妈?|爸爸|母亲|父亲|老人|和|跟|、){1,5}(?:一起|一块儿?|们)?(?:过来|来|到)了|(?:人)?(?:已经|刚)?(?:到门口|在门口|到楼下|进门)了|returning (?:customer|client)|(?:came|is) back(?: again)?|\\bvisited\\b(?: us)?(?: again)?|\\bcame (?:in|by|over|round)\\b|\\bdropped (?:by|in)\\b|\\bstopped by\\b|came again|visited again|has arrived|is here';

/** What says that it was, or was not, the first time. */
export const REPEAT =
  '又(?:过来|来|到)|再次|[二两三四五2345](?:次|回)|[二三]访|复访|again|back|repeat|returning';
export const FIRST_TIME = '首访|首次|头一次|第一次来|第一次到访|首次到访|first (?:visit|time)';

/** 到了 找李娜: the consultant whom somebody at the door asks for. */
export const ASKS_FOR =
  /(?:找|指名(?:要|找)?|点名(?:要|找)?|约了|约的是?|asks? for|to see)\s?(?<who>[\u4e00-\u9fff]{2,3}|[A-Z][a-z]{1,15}(?:\s[A-Z][a-z]{1,15})?)(?=$|[\s,。;])/u;
