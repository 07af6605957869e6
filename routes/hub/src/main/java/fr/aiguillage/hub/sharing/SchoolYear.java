package fr.aiguillage.hub.sharing;

import java.time.LocalDate;
import java.time.Month;

/** School years begin in September (code de l'éducation, art. L. 521-1); what sharing gave is remembered within one. */
final class SchoolYear {

    private SchoolYear() {}

    /** The calendar year in which the school year of the day began. */
    static int of(LocalDate day) {
        return day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
    }
}
