package ai.vidgo.generation.providers;

/** Addresses as an operator sets them, in the form that paths are put behind: with no slash at the end. */
public final class BaseUrl {

    private BaseUrl() {}

    /** Without slashes at the end. */
    public static String of(String set) {
        int end = set.length();
        while (end > 0 && set.charAt(end - 1) == '/') {
            end--;
        }
        return set.substring(0, end);
    }

    /**
     * The same of a vendor whose paths begin with a version, which some set with the address and some do not.
     *
     * @param version as the paths begin, for example {@code /api/v1}
     */
    public static String of(String set, String version) {
        String base = of(set);
        return base.endsWith(version) ? base.substring(0, base.length() - version.length()) : base;
    }
}
