package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Jobs that a test has left to the worker. */
@ApplicationScoped
public class LeftJobs {

    private final JobWorker worker;
    private final JobsConfig config;
    private final Sql sql;

    LeftJobs(JobWorker worker, JobsConfig config, Sql sql) {
        this.worker = worker;
        this.config = config;
        this.sql = sql;
    }

    /** Nobody works on them any more, so that nothing is bought for them in the middle of the next test. */
    public void drop() {
        worker.stop();
        sql.update("DELETE FROM attempts WHERE job_id IN (SELECT id FROM jobs WHERE due_at IS NOT NULL)");
        sql.update("DELETE FROM attempts WHERE job_id IS NULL AND state IN ('SUBMITTING', 'SUBMITTED')");
        sql.update("DELETE FROM jobs WHERE due_at IS NOT NULL");
        if (config.role() != JobsConfig.Role.API) {
            worker.start();
        }
    }
}
