package ai.vidgo.platform.metrics;

/**
 * Figures of a feature that lie in the database, such as how many rows wait. They are read for all gauges at one interval
 * and not when somebody looks, so that the number of scrapers costs the database nothing.
 */
public interface SampledFigures {

    /** Reads the figures with one query that stays cheap whatever the tables have grown to, and sets the gauges. */
    void sample();

    /** The figures could not be read: the gauges show that nothing is known. */
    void unknown();
}
