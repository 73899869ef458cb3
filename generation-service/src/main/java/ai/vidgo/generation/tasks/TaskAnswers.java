package ai.vidgo.generation.tasks;

import ai.vidgo.generation.jobs.JobEvent;
import ai.vidgo.generation.jobs.JobRecords;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.requests.ResultAddresses;
import ai.vidgo.platform.error.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job in the words that its owner reads. */
@Singleton
class TaskAnswers {

    private final JobRecords records;
    private final ResultAddresses addresses;
    private final Messages messages;

    TaskAnswers(JobRecords records, ResultAddresses addresses, Messages messages) {
        this.records = records;
        this.addresses = addresses;
        this.messages = messages;
    }

    TaskAnswer of(UUID owner, JobView job, @Nullable String language) {
        String error =
                job.failure() == null ? null : messages.text(job.failure().code(), language);
        List<TaskAnswer.Step> history = records.events(owner, job.id()).orElse(List.of()).stream()
                .map(event -> step(event, language))
                .toList();
        return new TaskAnswer(
                job.id().toString(),
                job.status().name().toLowerCase(Locale.ROOT),
                addresses.of(job),
                error,
                job.creditsUsed(),
                history);
    }

    TaskAnswer.Step step(JobEvent event, @Nullable String language) {
        return new TaskAnswer.Step(
                event.at(), event.code().replaceFirst("^job_event_", ""), messages.text(event.code(), language));
    }
}
