// SPDX-FileCopyrightText: Tickmark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/monthwords.h"

#include "csv/unicode.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tickmark::csv {

namespace {

/// The names of the twelve months in one language, or in some that are alike, with blanks between
/// abbreviations, full names and their cases. All are in the form that folded() gives them.
struct Names
{
    Tongue tongue = Tongue::Any;
    std::array<std::string_view, 12> months;
};

// clang-format off
constexpr std::array allNames = {
    Names{Tongue::Any, { // English, Malay
        "jan january", "feb february febr", "mar march mac", "apr april", "may", "jun june",
        "jul july julai", "aug august ogos", "sep sept september", "oct october", "nov november",
        "dec december disember"}},
    Names{Tongue::Any, { // German
        "jan januar jän jänner jaenner jänn", "feb februar febr feber", "mär märz mrz maerz", "apr april",
        "mai", "jun juni", "jul juli", "aug august", "sep sept september", "okt oktober",
        "nov november", "dez dezember"}},
    Names{Tongue::Any, { // French
        "janv janvier", "févr fév fevr février fevrier", "mars", "avr avril", "mai", "juin",
        "juil juill juillet", "août aout", "sept septembre", "oct octobre", "nov novembre",
        "déc décembre decembre"}},
    Names{Tongue::Any, { // Spanish
        "ene enero", "feb febrero", "mar marzo", "abr abril", "may mayo", "jun junio", "jul julio",
        "ago agosto", "sep sept septiembre set setiembre", "oct octubre", "nov noviembre",
        "dic diciembre"}},
    Names{Tongue::Any, { // Catalan
        "gen gener", "febr febrer", "març", "abr abril", "maig", "juny", "jul juliol", "agost",
        "set setembre", "oct octubre", "nov novembre", "des desembre"}},
    Names{Tongue::Any, { // Portuguese
        "jan janeiro", "fev fevereiro", "mar março marco", "abr abril", "mai maio", "jun junho",
        "jul julho", "ago agosto", "set setembro", "out outubro", "nov novembro", "dez dezembro"}},
    Names{Tongue::Any, { // Italian
        "gen gennaio", "feb febbraio", "mar marzo", "apr aprile", "mag maggio", "giu giugno",
        "lug luglio", "ago agosto", "set sett settembre", "ott ottobre", "nov novembre",
        "dic dicembre"}},
    Names{Tongue::Any, { // Dutch, Indonesian
        "januari", "februari", "maart mrt maret", "april", "mei", "juni", "juli",
        "augustus agustus agu agt ags", "september", "oktober okt", "november nopember",
        "december desember des"}},
    Names{Tongue::Any, { // Danish, Norwegian, Swedish, Icelandic
        "januar januari janúar", "februar februari febrúar", "marts mars", "april apríl",
        "maj mai maí", "juni júní", "juli júlí", "august augusti ágúst", "september",
        "oktober október", "november nóvember", "december desember des"}},
    Names{Tongue::Any, { // Finnish
        "tammi tammikuu tammikuuta tammikuun", "helmi helmikuu helmikuuta helmikuun",
        "maalis maaliskuu maaliskuuta maaliskuun", "huhti huhtikuu huhtikuuta huhtikuun",
        "touko toukokuu toukokuuta toukokuun", "kesä kesäkuu kesäkuuta kesäkuun",
        "heinä heinäkuu heinäkuuta heinäkuun", "elo elokuu elokuuta elokuun",
        "syys syyskuu syyskuuta syyskuun", "loka lokakuu lokakuuta lokakuun",
        "marras marraskuu marraskuuta marraskuun", "joulu joulukuu joulukuuta joulukuun"}},
    Names{Tongue::Any, { // Estonian
        "jaan jaanuar", "veebr veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august",
        "september", "okt oktoober", "november", "dets detsember"}},
    Names{Tongue::Any, { // Latvian
        "janvāris janvārī", "februāris februārī", "marts martā", "aprīlis aprīlī", "maijs maijā",
        "jūn jūnijs jūnijā", "jūl jūlijs jūlijā", "augusts augustā", "septembris septembrī",
        "oktobris oktobrī", "novembris novembrī", "decembris decembrī"}},
    Names{Tongue::Any, { // Lithuanian
        "saus sausis sausio", "vas vasaris vasario", "kov kovas kovo", "bal balandis balandžio",
        "geg gegužė gegužės", "birž birželis birželio", "liep liepa liepos",
        "rugp rugpj rugpjūtis rugpjūčio", "rugs rugsėjis rugsėjo", "spal spalis spalio",
        "lapkr lapkritis lapkričio", "gruod gruodis gruodžio"}},
    Names{Tongue::WestSlavic, { // Polish
        "sty styczeń stycznia", "lut luty lutego", "marzec marca", "kwi kwiecień kwietnia",
        "maja", "cze czerwiec czerwca", "lip lipiec lipca", "sie sierpień sierpnia",
        "wrz wrzesień września", "paź październik października", "lis listopad listopada",
        "gru grudzień grudnia"}},
    Names{Tongue::WestSlavic, { // Czech
        "led leden ledna", "úno únor února", "bře březen března", "dub duben dubna",
        "kvě květen května", "čvn červen června", "čvc červenec července", "srp srpen srpna",
        "zář září", "říj říjen října", "lis listopad listopadu", "prosinec prosince pro"}},
    Names{Tongue::Croatian, {
        "sij siječanj siječnja", "velj veljača veljače", "ožu ožujak ožujka", "tra travanj travnja",
        "svi svibanj svibnja", "lip lipanj lipnja", "srp srpanj srpnja", "kol kolovoz kolovoza",
        "ruj rujan rujna", "lis listopad listopada", "stu studeni studenog studenoga studenoga",
        "pro prosinac prosinca"}},
    // Slovak, Slovene, Serbian in Latin letters; "avg" is an average wherever it stands alone.
    Names{Tongue::Any, {
        "január januára januar januarja", "február februára februar februarja",
        "marec marca mart marta", "apríl apríla aprila", "máj mája maj maja",
        "jún júna junij junija jun juna", "júl júla julij julija jul jula",
        "august augusta avgust avgusta", "septembra septembar", "október októbra oktobra oktobar",
        "novembra novembar", "decembra decembar"}},
    Names{Tongue::Any, { // Hungarian
        "január januári jan", "február febr", "március márc már", "április ápr", "május máj",
        "június jún", "július júl", "augusztus aug", "szeptember szept", "október okt", "november",
        "december"}},
    Names{Tongue::Any, { // Romanian
        "ian ianuarie", "feb februarie", "martie", "aprilie", "mai", "iun iunie", "iul iulie",
        "august", "septembrie", "oct octombrie", "noi noiembrie", "decembrie"}},
    Names{Tongue::Any, { // Turkish
        "oca ocak", "şub şubat subat", "mart", "nis nisan", "mayıs mayis", "haz haziran",
        "tem temmuz", "ağu ağustos agustos", "eyl eylül eylul", "eki ekim", "kas kasım kasim",
        "ara aralık aralik"}},
    Names{Tongue::Any, { // Russian
        "янв январь января", "фев февр февраль февраля", "мар март марта", "апр апрель апреля",
        "май мая", "июн июнь июня", "июл июль июля", "авг август августа",
        "сен сент сентябрь сентября", "окт октябрь октября", "ноя нояб ноябрь ноября",
        "дек декабрь декабря"}},
    Names{Tongue::Any, { // Ukrainian
        "січ січень січня", "лют лютий лютого", "бер берез березень березня",
        "кві квіт квітень квітня", "тра трав травень травня", "чер черв червень червня",
        "лип липень липня", "сер серп серпень серпня", "вер верес вересень вересня",
        "жов жовт жовтень жовтня", "лис лист листопад листопада", "гру груд грудень грудня"}},
    Names{Tongue::Any, { // Bulgarian, Macedonian, Serbian
        "ян януари јануари јануар јан", "февруари фебруар феб", "март", "април", "мај маја",
        "юни јуни јун", "юли јули јул", "август", "септ септември септембар сеп",
        "октомври октобар", "ное ноем ноември новембар нов", "декември децембар дец"}},
    Names{Tongue::Any, { // Greek, as folded: without final sigma
        "ιαν ιανουάριοσ ιανουαρίου", "φεβ φεβρουάριοσ φεβρουαρίου", "μαρ μάρ μάρτιοσ μαρτίου",
        "απρ απρίλιοσ απριλίου", "μάι μάιοσ μα\u03b9\u0308\u0301 μα\u03b9\u0308\u0301ου",
        "ιουν ιούν ιούνιοσ ιουνίου", "ιουλ ιούλ ιούλιοσ ιουλίου", "αυγ αύγ αύγουστοσ αυγούστου",
        "σεπ σεπτ σεπτέμβριοσ σεπτεμβρίου", "οκτ οκτώβριοσ οκτωβρίου", "νοε νοέ νοέμβριοσ νοεμβρίου",
        "δεκ δεκέμβριοσ δεκεμβρίου"}},
    Names{Tongue::Any, { // Hebrew, also "in"
        "ינואר בינואר ינו", "פברואר בפברואר פבר", "מרץ במרץ מרס במרס", "אפריל באפריל אפר",
        "מאי במאי", "יוני ביוני", "יולי ביולי", "אוגוסט באוגוסט אוג", "ספטמבר בספטמבר ספט",
        "אוקטובר באוקטובר אוק", "נובמבר בנובמבר נוב", "דצמבר בדצמבר דצמ"}},
    Names{Tongue::Any, { // Arabic
        "يناير", "فبراير", "مارس", "أبريل ابريل إبريل", "مايو", "يونيو يونيه", "يوليو يوليه",
        "أغسطس اغسطس", "سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"}},
    Names{Tongue::Thai, {
        "มกราคม มค", "กุมภาพันธ์ กพ", "มีนาคม มีค", "เมษายน เมย", "พฤษภาคม พค", "มิถุนายน มิย",
        "กรกฎาคม กค", "สิงหาคม สค", "กันยายน กย", "ตุลาคม ตค", "พฤศจิกายน พย", "ธันวาคม ธค"}},
};

constexpr std::string_view weekdays =
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday "
    "sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend "
    "sonntag lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche "
    "mié mie jue vie sáb sab dom lunes martes miércoles miercoles jueves viernes sábado sabado "
    "domingo dl dt dc dj dv ds dg dilluns dimarts dimecres dijous divendres dissabte diumenge "
    "seg ter qua qui sex segunda terça quarta quinta sexta gio lunedì martedì mercoledì giovedì "
    "venerdì sabato domenica ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag "
    "zondag man mån tir tirs tis ons tor tors to fre lør lör søn sön mandag måndag tirsdag tisdag "
    "onsdag torsdag fredag lørdag lördag søndag söndag ti ke pe la su maanantai tiistai "
    "keskiviikko torstai perjantai lauantai sunnuntai pon pn wt śr czw cz pt pią sob sb niedz nd "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela po út čt pá ne pondělí úterý "
    "středa čtvrtek pátek neděle ut št pi pondelok utorok streda štvrtok piatok nedeľa "
    "hétfő kedd szerda csütörtök péntek szombat vasárnap sze szo cs lu jo vi sâ du mie joi vin sâm "
    "dum luni marți miercuri vineri sâmbătă duminică uto sri sre čet pet sub ned ponedjeljak utorak "
    "srijeda četvrtak petak subota nedjelja pzt sal çar per cum cmt paz pazartesi salı çarşamba "
    "perşembe cuma cumartesi pazar пн вт ср чт пт сб вс нд понедельник вторник среда четверг "
    "пятница суббота воскресенье понеділок вівторок середа четвер субота неділя понеделник "
    "δευ τρι τετ πεμ παρ σαβ κυρ δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή "
    "sen sel rab kam jum senin selasa rabu kamis jumat sabtu minggu "
    "月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 一 二 三 四 五 六 "
    "周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 "
    "월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일";
// clang-format on

struct Entry
{
    std::string_view word;
    unsigned month = 0;
    Tongue tongue = Tongue::Any;
};

template <typename Use>
void forEachWord(std::string_view words, const Use &use)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        use(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

/// All of them in the order of their bytes.
std::vector<Entry> sortedNames()
{
    std::vector<Entry> sorted;
    for (const auto &names : allNames)
        for (std::size_t i = 0; i < names.months.size(); ++i)
            forEachWord(names.months[i], [&](std::string_view word) {
                sorted.push_back({word, static_cast<unsigned>(i + 1), names.tongue});
            });
    std::ranges::sort(sorted, {}, &Entry::word);
    return sorted;
}

std::vector<std::string_view> sortedWeekdays()
{
    std::vector<std::string_view> sorted;
    forEachWord(weekdays, [&](std::string_view word) { sorted.push_back(word); });
    std::ranges::sort(sorted);
    return sorted;
}

} // namespace

std::optional<NamedMonth> namedMonth(std::string_view word)
{
    constexpr std::size_t longestName = 40;
    if (word.size() < 3 || word.size() > longestName)
        return std::nullopt;
    static const auto names = sortedNames();
    const auto name = folded(word);
    unsigned croatian = 0, other = 0;
    auto tongue = Tongue::Croatian;
    auto entry = std::ranges::lower_bound(names, std::string_view(name), {}, &Entry::word);
    for (; entry != names.end() && entry->word == name; ++entry) {
        const bool isCroatian = entry->tongue == Tongue::Croatian;
        (isCroatian ? croatian : other) = entry->month;
        if (!isCroatian && tongue != Tongue::Any)
            tongue = entry->tongue;
    }
    if (croatian == 0 && other == 0)
        return std::nullopt;
    const bool isClash = croatian != 0 && other != 0 && croatian != other;
    if (croatian != 0 && other != 0)
        tongue = Tongue::Any;
    return NamedMonth{other != 0 ? other : croatian, isClash ? croatian : 0, tongue};
}

std::optional<unsigned> monthOf(std::string_view word)
{
    const auto name = namedMonth(word);
    return name && name->tongue != Tongue::Croatian ? std::optional(name->month) : std::nullopt;
}

bool isWeekday(std::string_view word)
{
    constexpr std::size_t longestDay = 24;
    static const auto days = sortedWeekdays();
    return word.size() <= longestDay
        && std::ranges::binary_search(days, std::string_view(folded(word)));
}

bool isTuesdayOrMarch(std::string_view word)
{
    return word.size() == 3 && folded(word) == "mar";
}

} // namespace tickmark::csv
