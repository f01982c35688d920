package dev.zapis.eventstore.axon;

import static dev.zapis.eventstore.axon.DeskSamples.DOOR;
import static dev.zapis.eventstore.axon.DeskSamples.MONDAY;
import static dev.zapis.eventstore.axon.DeskSamples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.zapis.eventstore.axon.DeskSamples.DeskEvent.DeskBooked;
import dev.zapis.eventstore.axon.DeskSamples.DeskId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.FluxUtils;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

class AxonEventStorageTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final EventCriteria AT_WINDOW = havingTags("desk", "window");
    private static final EventCriteria AT_DOOR = havingTags("desk", "door");

    private final Adapter<FakeEventLog> adapter = Adapter.inMemory();
    private final AxonEventStorage storage = adapter.storage;

    @Test
    void an_empty_log_answers_with_the_marker_alone() {
        List<Entry<EventMessage>> entries = sourced(AT_WINDOW);

        assertThat(entries).hasSize(1);
        assertThat(entries.getLast().message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(marker(entries)).isEqualTo(new GlobalIndexConsistencyMarker(0));
    }

    @Test
    void the_marker_stands_at_the_end_alone_and_is_the_head_whatever_was_asked_for() throws Exception {
        append(AppendCondition.none(), booked(WINDOW), booked(DOOR), booked(WINDOW));

        List<Entry<EventMessage>> window = sourced(AT_WINDOW);

        assertThat(window).hasSize(3);
        assertThat(window.subList(0, 2))
                .allSatisfy(entry -> assertThat(entry.containsResource(ConsistencyMarker.RESOURCE_KEY))
                        .isFalse());
        assertThat(marker(window)).isEqualTo(new GlobalIndexConsistencyMarker(3));
        assertThat(marker(sourced(AT_DOOR))).isEqualTo(marker(window));
        assertThat(marker(sourced(havingTags("desk", "nowhere")))).isEqualTo(marker(window));
    }

    @Test
    void an_event_comes_back_with_its_own_time_and_its_token() throws Exception {
        TaggedEventMessage<?> sent = booked(WINDOW);
        append(AppendCondition.none(), sent);

        Entry<EventMessage> entry = sourced(AT_WINDOW).getFirst();

        assertThat(entry.message().identifier()).isEqualTo(sent.event().identifier());
        assertThat(entry.message().type()).isEqualTo(sent.event().type());
        assertThat(entry.message().timestamp())
                .isEqualTo(sent.event().timestamp().truncatedTo(ChronoUnit.MICROS));
        assertThat(entry.message().payloadAs(DeskBooked.class, adapter.json)).isEqualTo(new DeskBooked(WINDOW, MONDAY));
        assertThat(TrackingToken.fromContext(entry)).contains(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void sourcing_from_a_position_leaves_out_what_stands_up_to_it() throws Exception {
        append(AppendCondition.none(), booked(WINDOW), booked(WINDOW));
        Position first = new GlobalIndexConsistencyMarker(1).position();

        List<Entry<EventMessage>> entries =
                collect(storage.source(SourcingCondition.conditionFor(first, AT_WINDOW), null));

        assertThat(entries).hasSize(2);
        assertThat(TrackingToken.fromContext(entries.getFirst())).contains(new GlobalSequenceTrackingToken(2));
    }

    @ParameterizedTest
    @MethodSource("criteriaThatMatch")
    void an_append_is_refused_when_something_relevant_came_after_the_marker(EventCriteria criteria) throws Exception {
        ConsistencyMarker before = marker(sourced(criteria));
        append(AppendCondition.none(), booked(WINDOW));

        CompletableFuture<ConsistencyMarker> late =
                asyncAppend(AppendCondition.withCriteria(criteria).withMarker(before), booked(WINDOW));

        Awaitility.await().atMost(SOON).until(late::isDone);
        assertThat(late.exceptionNow()).isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(adapter.log.events()).hasSize(1);
    }

    static List<EventCriteria> criteriaThatMatch() {
        QualifiedName booked = new QualifiedName(DeskSamples.BOOKED);
        return List.of(
                AT_WINDOW,
                AT_DOOR.or(AT_WINDOW),
                AT_WINDOW.or(havingAnyTag()),
                EventCriteria.either(AT_DOOR, havingAnyTag()),
                havingAnyTag(),
                havingAnyTag().andBeingOneOfTypes(booked),
                havingTags("desk", "window").andBeingOneOfTypes(booked));
    }

    @ParameterizedTest
    @MethodSource("criteriaThatDoNot")
    void an_append_is_accepted_when_only_other_things_came_after_the_marker(EventCriteria criteria) throws Exception {
        ConsistencyMarker before = marker(sourced(criteria));
        append(AppendCondition.none(), booked(WINDOW));

        assertThat(append(AppendCondition.withCriteria(criteria).withMarker(before), booked(DOOR)))
                .isEqualTo(new GlobalIndexConsistencyMarker(2));
    }

    static List<EventCriteria> criteriaThatDoNot() {
        QualifiedName other = new QualifiedName("zapis.test.Other");
        return List.of(
                AT_DOOR,
                havingAnyTag().andBeingOneOfTypes(other),
                havingTags("desk", "window").andBeingOneOfTypes(other),
                havingTags("desk", "window", "person", "anna"),
                EventCriteria.either(List.of()));
    }

    @Test
    void a_condition_without_a_marker_counts_from_the_beginning() throws Exception {
        append(AppendCondition.none(), booked(WINDOW));

        assertThatThrownBy(() -> append(AppendCondition.withCriteria(AT_WINDOW), booked(WINDOW)))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void no_condition_holds_always_and_several_events_of_one_tag_are_recorded_in_order() throws Exception {
        append(AppendCondition.none(), booked(WINDOW));

        ConsistencyMarker last = append(AppendCondition.none(), booked(WINDOW), booked(WINDOW));

        assertThat(last).isEqualTo(new GlobalIndexConsistencyMarker(3));
    }

    @Test
    void an_append_that_was_rolled_back_or_committed_is_over() throws Exception {
        AppendTransaction<?> transaction = storage.appendEvents(AppendCondition.none(), null, List.of(booked(WINDOW)))
                .get();
        transaction.rollback(null);

        assertThat(transaction.commit(null)).isCompletedExceptionally();
        assertThat(adapter.log.events()).isEmpty();
    }

    @Test
    void an_append_of_nothing_is_nothing() throws Exception {
        assertThat(append(AppendCondition.none())).isSameAs(ConsistencyMarker.ORIGIN);
    }

    @Test
    void nobody_who_waits_for_the_storage_runs_on_the_drivers_thread() throws Exception {
        List<CompletableFuture<String>> threads = List.of(
                storage.latestToken(null)
                        .thenApply(token -> Thread.currentThread().getName()),
                storage.appendEvents(AppendCondition.none(), null, List.of(booked(WINDOW)))
                        .thenCompose(transaction -> transaction.commit(null))
                        .thenApply(done -> Thread.currentThread().getName()),
                storage.source(SourcingCondition.conditionFor(AT_WINDOW), null)
                        .reduce("", (all, entry) -> Thread.currentThread().getName()));

        for (CompletableFuture<String> thread : threads) {
            assertThat(thread.get(60, TimeUnit.SECONDS)).doesNotContain(FakeEventLog.LOOP);
        }
    }

    @Test
    void a_stream_delivers_what_is_there_and_what_comes_and_never_ends() throws Exception {
        append(AppendCondition.none(), booked(WINDOW), booked(DOOR));
        MessageStream<EventMessage> stream =
                storage.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(1)), null);

        Flux<Long> positions = FluxUtils.of(stream).map(entry -> TrackingToken.fromContext(entry)
                .orElseThrow()
                .position()
                .orElseThrow());
        CompletableFuture<@Nullable List<Long>> three =
                positions.take(3).collectList().toFuture();
        append(AppendCondition.none(), booked(WINDOW));
        append(AppendCondition.none(), booked(DOOR));

        assertThat(three.get(60, TimeUnit.SECONDS)).containsExactly(2L, 3L, 4L);
        assertThat(stream.error()).isEmpty();
    }

    @Test
    void a_stream_holds_a_bounded_number_of_events_ahead_and_loses_none() throws Exception {
        TaggedEventMessage<?>[] thousand = new TaggedEventMessage<?>[1_000];
        Arrays.setAll(thousand, i -> booked(WINDOW));
        append(AppendCondition.none(), thousand);

        MessageStream<EventMessage> stream =
                storage.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);

        assertThat(FluxUtils.of(stream).take(1_000).count().toFuture().get(60, TimeUnit.SECONDS))
                .isEqualTo(1_000);
    }

    @Test
    void a_stream_can_be_narrowed_to_types_and_to_tags() throws Exception {
        append(AppendCondition.none(), booked(DOOR), booked(WINDOW), event("zapis.test.Other", WINDOW), booked(DOOR));
        QualifiedName other = new QualifiedName("zapis.test.Other");

        assertThat(streamed(havingAnyTag().andBeingOneOfTypes(other), 1)).containsExactly(3L);
        assertThat(streamed(AT_WINDOW, 2)).containsExactly(2L, 3L);
        assertThat(streamed(
                        havingTags("desk", "window").andBeingOneOfTypes(other).or(AT_DOOR), 3))
                .containsExactly(1L, 3L, 4L);
    }

    private List<Long> streamed(EventCriteria criteria, int events) throws Exception {
        MessageStream<EventMessage> stream =
                storage.stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), criteria), null);
        return FluxUtils.of(stream)
                .map(entry -> TrackingToken.fromContext(entry)
                        .orElseThrow()
                        .position()
                        .orElseThrow())
                .take(events)
                .collectList()
                .toFuture()
                .get(60, TimeUnit.SECONDS);
    }

    @Test
    void tokens_point_before_the_first_event_at_the_head_and_at_a_time() throws Exception {
        assertThat(storage.latestToken(null).get(60, TimeUnit.SECONDS))
                .isEqualTo(storage.firstToken(null).get());
        append(AppendCondition.none(), booked(WINDOW), booked(WINDOW), booked(WINDOW), booked(WINDOW), booked(WINDOW));

        assertThat(storage.firstToken(null).get()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(storage.latestToken(null).get(60, TimeUnit.SECONDS)).isEqualTo(new GlobalSequenceTrackingToken(5));
        assertThat(tokenAt(FakeEventLog.START)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(tokenAt(FakeEventLog.START.plusSeconds(3))).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(tokenAt(FakeEventLog.START.plusSeconds(60))).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    private TrackingToken tokenAt(Instant at) throws Exception {
        return storage.tokenAt(at, null).get(60, TimeUnit.SECONDS);
    }

    private List<Entry<EventMessage>> sourced(EventCriteria criteria) {
        return collect(storage.source(SourcingCondition.conditionFor(criteria), null));
    }

    private static List<Entry<EventMessage>> collect(MessageStream<EventMessage> stream) {
        return FluxUtils.of(stream)
                .collectList()
                .toFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static ConsistencyMarker marker(List<Entry<EventMessage>> entries) {
        return entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
    }

    private ConsistencyMarker append(AppendCondition condition, TaggedEventMessage<?>... events) throws Exception {
        return asyncAppend(condition, events).get(60, TimeUnit.SECONDS);
    }

    private CompletableFuture<ConsistencyMarker> asyncAppend(
            AppendCondition condition, TaggedEventMessage<?>... events) {
        return storage.appendEvents(condition, null, List.of(events)).thenCompose(AxonEventStorageTest::committed);
    }

    private static <R> CompletableFuture<ConsistencyMarker> committed(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
    }

    private static TaggedEventMessage<?> booked(DeskId desk) {
        return event(DeskSamples.BOOKED, desk);
    }

    private static TaggedEventMessage<?> event(String type, DeskId desk) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(type, "1"), new DeskBooked(desk, MONDAY)),
                Set.of(new Tag("desk", desk.value())));
    }
}
