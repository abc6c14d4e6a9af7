/** What keeps a customer from buying (抗性), under the word that the company counts it by. */
export const CONCERN_WORDS: Readonly<Record<string, string>> = {
  价格: '嫌贵|(?:价格|单价|总价|房价|报价)[^,。\\s]{0,8}(?:高(?!层|兴|端)|贵)|太贵|有点贵|偏贵|贵了|价格?(?:还是)?(?:偏|太|有点|有些|比较|挺)?高(?!层)|价格贵|嫌价格|嫌价高|单价高|总价高|超预算|超出预算|预算不够|优惠少|优惠不够|折扣(?:不够|少|太小)|想便宜|便宜点|价格(?:有异议|抗性|问题)|抗性价格|too expensive|too pricey|\\bpric(?:e|ey) (?:is )?(?:too )?high|over (?:the )?budget|expensive|\\bpricey\\b',
  户型: "户型不(?:喜欢|满意|好|行|合适|理想)|不喜欢(?:这个|那个)?户型|不满意户型|嫌户型|户型(?:有点|太|偏)?(?:小|差|怪|别扭)|户型(?:有异议|抗性|问题)|dislikes? the layout|layout (?:is )?(?:bad|poor|too small|issue)|(?:not|n't) like the layout",
  家人不同意:
    "(?:老婆|老公|爱人|太太|先生那边|媳妇|家人|家里|家里人|父母|爸妈|妈妈|爸爸|丈母娘|婆婆|岳父|岳母|对象|女朋友|男朋友|孩子|儿子|女儿)(?:们|都|还|那边|那|还是|也|觉得|就|坚决|死活|有点|不太|这边){0,3}(?:不(?:太|怎么|大|是很|是太)?(?:同意|乐意|愿意|赞成|支持)|反对|不肯|不乐意|不愿意|没同意|不答应|不赞成|有意见|没松口|不松口|不支持)|(?:wife|husband|family|parents|mother|father|partner|spouse)(?: still| both)? (?:disagrees?|objects?|is against|are against|does ?n[o']t agree|did ?n[o']t agree|do ?n[o']t agree|not agree|against|says? no|said no|opposes?)",
  首付: '首付[^,。\\s]{0,6}(?:凑(?!够|齐|好|足|到了)|借|周转)|资金(?:紧张|不够|不足|没到位|周转)|手头(?:有点)?紧|首付(?:还)?(?:不够|不足|差|凑不|凑不齐|紧张|有压力|压力大|没凑|有点紧|有困难|拿不出|没到位)|凑不齐首付|凑首付|差首付|down ?payment (?:is )?(?:short|not enough|too high|problem)|(?:short|not enough) (?:of|for) (?:the )?down ?payment',
  贷款: '贷款(?:批不下|下不来|有问题|不好批|办不|难|额度不够|不够|压力)|贷不(?:下|了|到)|征信(?:有问题|不好|花)|月供[^。;]{0,10}(?:压力|太?高(?!层)|吃力|有点多|还不起)|流水不够|loan (?:was |is )?(?:rejected|refused|problem|difficult)|mortgage (?:problem|rejected|refused)|bad credit',
  位置: '位置(?:太|有点|偏)?(?:偏|远|不好)|地段(?:不好|差|偏|一般)|太偏|嫌远|太远|离.{0,6}(?:太远|远了)|too far|location (?:is )?(?:bad|too far|poor|remote)',
  楼层: '楼层(?:想|要|希望)[^,。]{0,4}[高低]|楼层(?:不好|不喜欢|太高|太低|偏低|偏高|低了|高了|不满意)|嫌楼层|不喜欢(?:这个|那个)?楼层|dislikes? the floor|floor (?:is )?too (?:low|high)',
  朝向: '朝向(?:不好|不喜欢|不满意|差)|嫌朝|(?:不要|不喜欢)(?:朝|西晒)|西晒',
  面积: '面积(?:太|偏|有点)?(?:小了?|大了?)(?!概)|\\d平(?:米|方)?(?:的)?(?:都|还是|也|觉得|感觉)?(?:太|有点|有些|偏)(?:大|小)|想换(?:个)?[大小]|嫌小|嫌大|太小了?|too small|too big|too large',
  学区: '学区(?:不好|不行|没定|没落实|有问题|不确定|差)|没有?学区|学校(?:不好|没定|太远)|school (?:is )?(?:bad|not confirmed|too far)',
  交房时间:
    '交房(?:太晚|时间太晚|晚|太久|时间长)|嫌交房|等不了(?:期房|那么久)|不要期房|不想要期房|handover (?:is )?too late',
  公摊: '公摊(?:大|太大|高|太高)|得房率(?:低|太低|不高)|嫌公摊',
  配套: '配套(?:不好|差|不全|不成熟|不完善|少)|没有?(?:地铁|商场|医院)|no metro|no subway',
  物业: '物业(?:费太?高|费贵|不好|差)|嫌物业',
  车位: 'parking (?:is |was )?(?:a |an |the |too )?(?:problem|issue|concern|expensive|short)|(?:no|not enough|expensive|lack of) parking|车位(?:太贵|贵|少|不够|没有|紧张)|没有?车位',
  噪音: '太吵|噪音|嫌吵|临街|靠马路|too noisy|\\bnoise\\b|noisy',
  竞品: '(?:在|还在|也在|又在)?(?:对比|比较)(?:别的|其他|别家|其它|竞品|隔壁|另外)|(?:在|去)?看(?:了)?(?:别的|其他|别家|隔壁)(?:楼盘|项目|盘)|竞品|买了(?:别(?:家|的)|隔壁|其他|其它|另外)|bought (?:elsewhere|another|somewhere else|a different)|comparing (?:with )?(?:other|another)|other projects?',
  观望: '再观望|观望|再等等看?|再看看|不着急|不急|等(?:降价|政策)|wait and see|not in a hurry|no hurry|no rush',
};
