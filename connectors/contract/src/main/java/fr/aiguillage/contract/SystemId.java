package fr.aiguillage.contract;

/**
 * Name of a system that publishes offers, such as {@code mon-stage-en-ligne}; several feeds may read one system.
 *
 * @param value kebab-case, 1 to 60 characters
 */
public record SystemId(String value) implements Comparable<SystemId> {

    private static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LIMIT = 60;

    public SystemId {
        if (value.length() > LIMIT || !holds(value)) {
            throw new IllegalArgumentException("system: " + FORM);
        }
    }

    /** As a loop: each stored record that is read names its system. */
    private static boolean holds(String value) {
        boolean isParted = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isSign = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!isSign && (c != '-' || isParted)) {
                return false;
            }
            isParted = !isSign;
        }
        return !isParted;
    }

    @Override
    public int compareTo(SystemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
