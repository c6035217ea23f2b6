// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace tickmark {

namespace {

/// Phrases of one meaning, parted by commas.
struct Meaning
{
    AtomKind kind;
    int direction;
    MovePart part;
    std::string_view phrases;
};

constexpr std::array meanings{
    Meaning{AtomKind::Move, 1, MovePart::Verb,
        "rose,risen,rises,rising,gained,gains,gaining,added,adding,adds,advanced,advances,"
        "advancing,climbed,climbs,climbing,jumped,jumps,jumping,surged,surges,surging,soared,"
        "soars,soaring,rallied,rallies,rallying,increased,increases,increasing,leapt,leaped,"
        "leaping,spiked,spiking,popped,bounced,rebounded,rebounds,rebounding,recovered,grew,"
        "grown,returned,vaulted,catapulted,shot up,ripped,roared,firmed,skyrocketed,put on,tacked "
        "on,tacking "
        "on,picked up,strengthened,zoomed,rocketed,swelled"},
    Meaning{AtomKind::Move, -1, MovePart::Verb,
        "fell,fallen,falls,falling,dropped,drops,dropping,lost,loses,losing,slipped,slips,"
        "slipping,slid,slides,sliding,declined,declines,declining,sank,sunk,sinks,sinking,"
        "tumbled,tumbles,tumbling,plunged,plunges,plunging,plummeted,plummeting,dipped,dips,"
        "dipping,eased,eases,easing,retreated,retreats,retreating,shed,sheds,shedding,gave up,"
        "given up,giving up,gave back,given back,slumped,slumps,slumping,cratered,crashed,"
        "skidded,sagged,nosedived,caved,swooned,dived,dove,wilted,collapsed,tanked,cascaded,"
        "buckled,surrendered,"
        "stumbled,weakened,"
        "decreased,pulled back,backed off,backed down"},
    Meaning{AtomKind::Move, 1, MovePart::BaseVerb, "rise,climb,surge,soar,rally"},
    Meaning{AtomKind::Move, -1, MovePart::BaseVerb, "fall,lose,slip,sink,tumble"},
    Meaning{AtomKind::Move, 1, MovePart::Adverb,
        "up,higher,ahead,in the black,in the green,into the green,into the black"},
    Meaning{AtomKind::Move, -1, MovePart::Adverb, "down,lower,in the red,into the red"},
    Meaning{AtomKind::Move, 1, MovePart::Noun,
        "gain,increase,advance,jump,rebound,bounce,leap,spike,upswing,pop"},
    Meaning{AtomKind::Move, -1, MovePart::Noun,
        "loss,losses,decline,drop,slide,slump,dip,retreat,plunge,pullback,decrease,selloff,"
        "sell off,skid,downturn,setback"},
    Meaning{AtomKind::Flat, 0, MovePart::Verb,
        "flat,steady,little changed,unchanged,barely changed,virtually unchanged,essentially flat,"
        "essentially unchanged,roughly flat,about flat,mostly flat,nearly flat,almost flat,"
        "barely budged,barely moved,hardly changed,hardly moved,hardly budged,nearly unchanged,"
        "almost unchanged,mostly unchanged,practically unchanged,little moved,roughly unchanged"},
    Meaning{AtomKind::Beat, 1, MovePart::Verb,
        "outperformed,outperforming,outperforms,beat,beaten,beating,beats,outpaced,outpacing,"
        "outpaces,bested,surpassed the gain of"},
    Meaning{AtomKind::Beat, -1, MovePart::Verb,
        "underperformed,underperforming,underperforms,lagged,lagging,lags,lagged behind,"
        "lagging behind,trailed,trailing,trails"},
    Meaning{AtomKind::Link, 0, MovePart::Verb,
        "close,end,finish,settle,closed,closes,closing,ended,ends,ending,finished,finishes,"
        "finishing,settled,settling,"
        "hit,hits,hitting,reached,reaches,reaching,set,sets,setting,notched,notching,posted,"
        "posting,logged,logging,recorded,recording,scored,scoring,touched,touching,edged,edging,"
        "inched,inching,ticked,ticking,crept,nudged,drifted,moved,moving,pushed,turned,stood,"
        "stands,standing,sits,sat,trades,trading,traded,stayed,remains,remained,left,leaving,"
        "sits,wound up,capped,registered,clinched,marked,marking,suffered,suffering,enjoyed,"
        "saw,seen,made,making,extended,extending,achieved,put,came,clocked,secured,delivered,"
        "sent,sending,lifted,lifting,boosted,propelled,dragged,knocked,carried,bringing,brought,"
        "took,taking,held,holding,ran,"
        "peaked,bottomed,topped out,peaked out,maxed out,bottomed "
        "out,troughed,eked out,eking out,topping "
        "out,peaking,bottoming,shows,showed,showing,got,fared,faring,kept,felt,crested,remain,stay,"
        "sit,"
        "stand,trade,snapped,snapping,broke,breaking,halted,"
        "halting,go,went,gone,returned "
        "to,yielded,yielding,yields,has yielded,hovered"},
    Meaning{AtomKind::Cross, 1, MovePart::Verb,
        "topped,topping,crossed,crossing,surpassed,exceeded,exceeding,eclipsed"},
    Meaning{AtomKind::Preposition, 0, MovePart::Verb,
        "from,to,during,at,on,in,of,by,off,below,under,beneath,above,over,for,with,against,versus,"
        "vs,"
        "than,near,toward,towards,among,like,into,compared with,compared to,within,short of,shy "
        "of,away from,out of,behind,between,across,through,until,per"},
    Meaning{AtomKind::Conjunction, 0, MovePart::Verb,
        "a day after,one day after,a session after,one session "
        "after,and,but,while,as,whereas,though,although,because,after,before,when,then,or,so,even "
        "as,"
        "following,amid,plus,since"},
    Meaning{AtomKind::Relative, 0, MovePart::Verb, "which,that,who,whose"},
    Meaning{AtomKind::Auxiliary, 0, MovePart::Verb,
        "is,was,are,were,has,have,had,been,be,being,did,does,do,has been,have been"},
    Meaning{AtomKind::Filler, 0, MovePart::Verb,
        "the,a,an,also,index,average,composite,even,still,further,again,now,just,only,briefly,"
        "sharply,slightly,modestly,steadily,more,back,another,about,some,so far,roughly,at "
        "least,already,once,more recently,overall,both,total,well,much,solidly,broadly,new,"
        "fresh,together,combined,on wall street,in new york,stock index,benchmark,"
        "of smaller companies,of small companies,of small company stocks,of small caps,of "
        "smaller company stocks,of large companies,of small cap stocks,of large u . s . "
        "companies,of small stocks,notably,nonetheless,meanwhile,however,instead,quickly,"
        "swiftly,impressive,strong,healthy,hefty,modest,small,slim,narrow,nice,solid,big,"
        "whopping,steep,sharp,"
        "stellar,robust,tiny,brisk,respectable,cumulative,one day,single day,daily,percentage,"
        "around,closing,mark,level,u . s .,good for,marginally,nearly,almost,approximately,"
        "altogether,blistering,powerful,early,exactly,precisely,itself,all told,in total,on "
        "the nose,apiece,clip,worth,net,yet,thus,rather,fully,this time,too,next,"
        "all,first,large cap,small cap,blue chip,broad,tech heavy,closely watched,widely "
        "followed,widely watched,key,main,major,treasury,note,notes,gauge,losing streak,winning "
        "streak,losing run,winning run,year ' s final session,year ' s last session,final session "
        "of the year,last session of the year,final trading day of the year,last trading day of "
        "the year,final session of the month,final session of the quarter,final session of the "
        "week,its value,their value,of "
        "its value,of their value,holiday shortened session,shortened session,abbreviated "
        "session,choppy session,volatile session,quiet session,holiday shortened week"},
    Meaning{AtomKind::Possessive, 0, MovePart::Verb, "its,their,that of"},
    Meaning{AtomKind::Respectively, 0, MovePart::Verb, "respectively"},
    Meaning{AtomKind::Negation, 0, MovePart::Verb,
        "not,never,no,without,neither,nor,failed,fails,isn,wasn,hasn,didn,doesn,hadn,aren,weren,"
        "won,far from,fell short,missed,instead of,rather than,shy of setting,stopped short"},
    Meaning{AtomKind::Modal, 0, MovePart::Verb,
        "may,might,could,would,should,will,can,must,expect,expects,expected,expecting,"
        "expectations,forecast,forecasts,forecasting,predict,predicts,predicted,project,projects,"
        "projected,target,targets,likely,if,unless,hope,hopes,poised,set to,on track,aims,"
        "assume,assumes,potential,recommend,recommends,recommended,recommendation,estimate,"
        "estimates,estimated,believe,believes,think,thinks,we see,see,sees,anticipate,anticipates,"
        "shall,want,wants,ought,suppose,imagine,upside,downside,prospect,bet,bets,"
        "predicting,advise,advises,suggest,suggests,ahead of schedule,would have,on pace"},
    Meaning{AtomKind::OtherBasis, 0, MovePart::Verb,
        "premarket,pre market,midday,afternoon,morning,futures,after hours,early trading,"
        "including dividends,dividends,dividend,total return,total returns,annualized,"
        "annualised,annual rate,on average,averaged,average annual,inflation adjusted,real "
        "terms,adjusted for inflation,intraday trading,at one point,session high,earlier in the "
        "day,median,a year on average,per year,each year,annually,opened,opening,at the open,"
        "in euros,in dollar terms,overnight"},
};

struct Entry
{
    std::string_view phrase;
    const Meaning *meaning;
};

using Dictionary = std::unordered_map<std::string_view, std::vector<Entry>>;

Dictionary makeDictionary()
{
    Dictionary dictionary;
    for (const auto &meaning : meanings) {
        auto rest = meaning.phrases;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(','), rest.size());
            const auto phrase = rest.substr(0, end);
            dictionary[phrase.substr(0, phrase.find(' '))].push_back({phrase, &meaning});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (auto &[word, entries] : dictionary)
        std::ranges::stable_sort(entries, std::ranges::greater(),
            [](const Entry &entry) { return entry.phrase.size(); });
    return dictionary;
}

Atom atomOf(const Meaning &meaning, Tokens tokens, std::size_t at, std::size_t end)
{
    Atom atom{.kind = meaning.kind, .first = at, .end = end};
    atom.direction = meaning.direction;
    atom.part = meaning.part;
    atom.isCapital = tokens[at].isCapital;
    if (end == at + 1)
        atom.word = tokens[at].text;
    return atom;
}

} // namespace

std::optional<Read<Atom>> readWords(Tokens tokens, std::size_t at)
{
    static const Dictionary dictionary = makeDictionary();
    if (tokens[at].kind != TokenKind::Word)
        return std::nullopt;
    const auto found = dictionary.find(tokens[at].text);
    if (found == dictionary.end())
        return std::nullopt;
    for (const auto &[phrase, meaning] : found->second) {
        if (!standsAt(tokens, at, phrase))
            continue;
        const auto end = at + lengthOf(phrase);
        auto atom = atomOf(*meaning, tokens, at, end);
        if (atom.word.empty())
            atom.word = phrase;
        return Read<Atom>{atom, end};
    }
    return std::nullopt;
}

} // namespace tickmark
