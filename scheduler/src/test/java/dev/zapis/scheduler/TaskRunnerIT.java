package dev.zapis.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TaskRunnerIT {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private record Wake(String key) implements Command {}

    private record Waking() implements TaskType {

        @Override
        public String name() {
            return "test.wake";
        }

        @Override
        public Command command(ScheduledTask task) {
            return new Wake(task.the("who"));
        }
    }

    private final SchedulerFixture fixture = new SchedulerFixture();
    private final Queue<String> given = new ConcurrentLinkedQueue<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final Queue<CommandId> ids = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    private TaskRunner runner(String instance) {
        return runner(instance, who -> Mono.empty());
    }

    private TaskRunner runner(String instance, Function<String, Mono<Void>> outcome) {
        CommandPort commands = (command, id) -> Mono.defer(() -> {
            String who = ((Wake) command).key();
            given.add(who);
            ids.add(id);
            return outcome.apply(who);
        });
        var dependencies = new TaskRunner.RunnerDependencies(() -> NOON, (code, failure) -> lost.add(code));
        return new TaskRunner(fixture.database(), instance, List.of(new Waking()), commands, dependencies);
    }

    private void due(String who, String at) {
        fixture.run("insert into due_work (key, kind, reference, due_at, version) values ('wake/%1$s', 'test.wake',"
                        .formatted(who)
                + " '{\"who\":\"%1$s\"}', '%2$s', 7)".formatted(who, at));
    }

    private String open() {
        return fixture.ask("select coalesce(string_agg(key || coalesce(' ' || error, ''), ', ' order by key), '')"
                + " from due_work where done_at is null");
    }

    @Test
    void what_is_due_is_done_once_and_the_next_time_is_told() {
        due("anna", "2026-11-23T08:00Z");
        due("boris", "2026-11-23T09:30Z");
        assertThat(runner("one").round().block(SchedulerFixture.PATIENCE))
                .isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
        assertThat(runner("one").round().block(SchedulerFixture.PATIENCE)).isNotNull();
        assertThat(given).containsExactly("anna");
        assertThat(open()).isEqualTo("wake/boris");
    }

    @Test
    void several_instances_share_the_work() {
        for (int i = 0; i < 300; i++) due("n" + i, "2026-11-23T08:00Z");
        Mono.when(runner("one").round(), runner("two").round(), runner("three").round())
                .block(SchedulerFixture.PATIENCE);
        assertThat(given).hasSize(300).doesNotHaveDuplicates();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_refusal_and_a_deed_of_before_are_answers() {
        due("anna", "2026-11-23T08:00Z");
        due("boris", "2026-11-23T08:00Z");
        runner("one", who -> Mono.error(who.equals("anna") ? new AlreadyHandled() : new Refused(AccessRefusal.UNKNOWN)))
                .round()
                .block(SchedulerFixture.PATIENCE);
        assertThat(open()).isEmpty();
    }

    @Test
    void what_fails_is_tried_again_later_and_given_up_in_the_end() {
        due("anna", "2026-11-23T08:00Z");
        due("boris", "2026-11-23T08:00Z");
        var failing =
                runner("one", who -> who.equals("anna") ? Mono.error(new Refused(AccessRefusal.BUSY)) : Mono.empty());
        Instant next = failing.round().block(SchedulerFixture.PATIENCE);
        assertThat(next).isAfter(NOON);
        assertThat(given).containsExactlyInAnyOrder("anna", "boris");
        for (int tries = 2; tries <= 12; tries++) {
            fixture.run("update due_work set claimed_until = null");
            failing.round().block(SchedulerFixture.PATIENCE);
        }
        assertThat(open()).isEqualTo("wake/anna Refused");
        assertThat(ids.stream().distinct()).hasSize(2);
        assertThat(lost).hasSize(1);
        assertThat(failing.round().block(SchedulerFixture.PATIENCE)).isNull();
    }

    @Test
    void what_nobody_knows_is_kept_for_the_operator() {
        fixture.run("insert into due_work (key, kind, reference, due_at, version)"
                + " values ('x', 'of.tomorrow', '{}', '2026-11-23T08:00Z', 1)");
        for (int tries = 1; tries <= 12; tries++) {
            runner("one").round().block(SchedulerFixture.PATIENCE);
            fixture.run("update due_work set claimed_until = null");
        }
        assertThat(open()).isEqualTo("x IllegalStateException");
    }

    @Test
    void what_moves_while_it_is_done_is_due_anew() {
        due("anna", "2026-11-23T08:00Z");
        runner(
                        "one",
                        who -> Mono.fromRunnable(() -> fixture.run(
                                "update due_work set due_at = '2026-11-24T08:00Z', version = 8, claimed_until = null")))
                .round()
                .block(SchedulerFixture.PATIENCE);
        assertThat(open()).isEqualTo("wake/anna");
    }

    @Test
    void what_an_instance_was_doing_when_it_was_killed_is_done_at_its_next_start() {
        due("anna", "2026-11-23T08:00Z");
        new TaskRepository(fixture.database(), "one").claim(NOON, 10).block(SchedulerFixture.PATIENCE);
        runner("two").round().block(SchedulerFixture.PATIENCE);
        assertThat(given).isEmpty();
        var again = runner("one");
        again.prepare().then(again.round()).block(SchedulerFixture.PATIENCE);
        assertThat(given).containsExactly("anna");
    }

    @Test
    void what_was_done_a_month_ago_goes_in_batches() {
        fixture.ask("""
                with done as (insert into due_work (key, kind, reference, due_at, version, done_at)
                              select 'old' || n, 'wake', '{}', now(), 1, now() - interval '31 days'
                              from generate_series(1, 1200) n returning 1)
                select count(*) from done""");
        var runner = runner("one");
        assertThat(runner.tidy().block(SchedulerFixture.PATIENCE)).isEqualTo(1_000);
        assertThat(runner.tidy().block(SchedulerFixture.PATIENCE)).isEqualTo(200);
        assertThat(runner.tidy().block(SchedulerFixture.PATIENCE)).isZero();
    }
}
