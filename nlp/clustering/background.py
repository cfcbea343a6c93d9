"""Everyday sentences, the same in five languages: what any text has in common with any other.

A vector model puts all texts in one corner, and those of one language in a smaller one. The
mean of a heap shows where; of three texts it doesn't. Then the mean of these stands in.
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "Er moet iets gebeuren aan de verkeersdrukte op de hoek.",
        "We zoeken mensen die mee willen helpen in de moestuin.",
        "Kan de muziek 's avonds wat zachter?",
        "Mijn moeder is vaak alleen en zou graag eens met iemand koffie drinken.",
        "De containers zitten alweer vol.",
        "Voor de jeugd is er op zaterdag niets te doen.",
        "Het water blijft na een regenbui dagen staan.",
        "Wie weet waar ik subsidie voor zonnepanelen aanvraag?",
        "De dokter zit te ver weg voor wie geen auto heeft.",
        "Vorige week is er weer een fiets gestolen.",
        "Een huis vinden dat je kunt betalen lukt hier niet meer.",
        "Bedankt voor het mooie feest van gisteren.",
    ),
    "en": (
        "Something has to be done about the traffic at the corner.",
        "We are looking for people who want to help in the vegetable garden.",
        "Could the music be a bit softer in the evening?",
        "My mother is often alone and would love to have a coffee with someone.",
        "The containers are full again.",
        "There is nothing to do for young people on Saturday.",
        "The water stays for days after a shower.",
        "Who knows where I can apply for a grant for solar panels?",
        "The doctor is too far away if you have no car.",
        "Last week another bicycle was stolen.",
        "You can't find a house that you can afford here any more.",
        "Thanks for the lovely party yesterday.",
    ),
    "tr": (
        "Köşedeki trafik için bir şeyler yapılmalı.",
        "Sebze bahçesinde yardım etmek isteyen insanlar arıyoruz.",
        "Akşamları müzik biraz daha kısık olabilir mi?",
        "Annem çoğu zaman yalnız, biriyle kahve içmeyi çok ister.",
        "Konteynerler yine dolmuş.",
        "Cumartesi günleri gençler için yapacak hiçbir şey yok.",
        "Yağmurdan sonra su günlerce kalıyor.",
        "Güneş paneli için nereye destek başvurusu yapacağımı bilen var mı?",
        "Arabası olmayan için doktor çok uzakta.",
        "Geçen hafta yine bir bisiklet çalındı.",
        "Burada artık parası yetecek bir ev bulunmuyor.",
        "Dünkü güzel kutlama için teşekkürler.",
    ),
    "pl": (
        "Trzeba coś zrobić z ruchem na rogu.",
        "Szukamy osób, które chcą pomóc w ogródku warzywnym.",
        "Czy muzyka wieczorem może być trochę ciszej?",
        "Moja mama często jest sama i chętnie wypiłaby z kimś kawę.",
        "Pojemniki znowu są pełne.",
        "W sobotę młodzież nie ma co robić.",
        "Po deszczu woda stoi całymi dniami.",
        "Kto wie, gdzie złożyć wniosek o dotację na panele słoneczne?",
        "Lekarz jest za daleko dla kogoś bez samochodu.",
        "W zeszłym tygodniu znowu ukradziono rower.",
        "Nie da się tu już znaleźć domu, na który człowieka stać.",
        "Dziękuję za wczorajszą piękną zabawę.",
    ),
    "ar": (
        "يجب فعل شيء بشأن حركة السيارات عند الزاوية.",
        "نبحث عن أشخاص يريدون المساعدة في حديقة الخضار.",
        "هل يمكن خفض صوت الموسيقى قليلا في المساء؟",
        "أمي وحيدة في أغلب الأوقات وتحب أن تشرب القهوة مع أحد.",
        "الحاويات امتلأت من جديد.",
        "لا يوجد شيء يفعله الشباب يوم السبت.",
        "يبقى الماء أياما بعد المطر.",
        "من يعرف أين أقدم طلبا للحصول على دعم للألواح الشمسية؟",
        "الطبيب بعيد جدا لمن ليس لديه سيارة.",
        "سرقت دراجة أخرى في الأسبوع الماضي.",
        "لم يعد من الممكن العثور هنا على بيت يستطيع المرء دفع ثمنه.",
        "شكرا على الحفلة الجميلة أمس.",
    ),
}
