package fr.aiguillage.contract;

/**
 * Restricted facts about what the host is ready for; none is ever a public label.
 *
 * @param openToReentry ready to receive young people leaving detention: seen by the custodian pôle and the MLDS alone
 * @param openToUnder16 ready to receive trainees under 16
 * @param supportOffered ready to give more support than usual
 */
public record Inclusion(TriState openToReentry, TriState openToUnder16, TriState supportOffered) {

    /** Nothing is told. */
    public static final Inclusion UNKNOWN = new Inclusion(TriState.UNKNOWN, TriState.UNKNOWN, TriState.UNKNOWN);
}
