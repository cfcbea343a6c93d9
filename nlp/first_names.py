"""First names that are common in a Dutch neighbourhood, for where no capital tells one.

Words that are also ordinary words in Dutch (bas, bloem, mark, roos, wil) are left out: a name
in small letters is then not found, and an ordinary word is not offered as a name.
"""

from __future__ import annotations

_LATIN = """
    jan piet kees klaas henk gerrit willem hendrik johan peter paul hans rob ron tom tim bert
    wim ton theo frank fred frits joop jaap jacob harm albert roelof lammert geert egbert arend
    berend jannes jeroen martijn maarten michiel erik eric marco dennis patrick kevin danny ricardo
    daan sem lucas levi finn luuk milan jesse thijs bram lars ruben thomas stijn niels sven
    jasper joost koen pieter sander wouter rik rick mike johnny leo cor dirk evert freek gijs
    anna maria johanna annie riet ria truus mien corrie greet greetje gré tineke ineke anneke
    marieke marjan marian marianne jolanda sandra petra monique linda wilma willy hilda hennie
    jannie ans els elly fenna geesje grietje aaltje trijntje jantje roelie klaasje alie anja
    karin esther miranda marloes annemiek annemarie judith ellen sanne lisa laura eva emma
    sophie lotte julia tess noor nora sara saar fleur femke floor anouk iris kim naomi manon
    bianca saskia yvonne ingrid gerda betsy bep dora door ida lies loes toos coby
    mohammed mohamed muhammad ahmed achmed ali omar hassan hasan hussein ibrahim yusuf youssef
    yassin bilal hamza khalid said karim rachid abdel abdullah mustafa mehmet ahmet murat emre
    fatima fatma khadija aisha ayşe ayse zeynep elif emine hatice meryem mariam maryam samira
    nadia leila layla naima yasmina zainab amina
    pawel paweł piotr krzysztof tomasz andrzej marek jakub mateusz agnieszka katarzyna kasia
    magda małgorzata ewa zofia joanna monika
    olivia emily james john michael david george sarah mary susan
"""
_ARABIC = """
    محمد أحمد احمد علي حسن حسين خالد عمر يوسف إبراهيم ابراهيم محمود مصطفى عبدالله سمير كريم
    طارق وليد ياسر ماجد سعيد رشيد بلال حمزة جمال فادي سامي هشام
    فاطمة مريم عائشة خديجة زينب سارة ليلى نور أمينة سميرة نادية هدى رنا ريم سلمى ياسمين هناء
    منى إيمان آمنة رانيا دينا
"""

LATIN: frozenset[str] = frozenset(_LATIN.split())
"""In small letters."""
ARABIC: frozenset[str] = frozenset(_ARABIC.split())
