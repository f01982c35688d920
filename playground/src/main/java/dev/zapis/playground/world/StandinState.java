package dev.zapis.playground.world;

import dev.zapis.playground.SamplePerson;
import dev.zapis.playground.storage.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Everything that the stand-in knows. */
public final class StandinState {

    private static final String KEY = "bots/";
    private static final String BORN = "born";

    private final StandinContext context;
    private final People people;
    private final ContractViolations violations;
    private final Calls calls = new Calls();
    private final PlannedFaults faults = new PlannedFaults();
    private final Limits limits = new Limits();
    private final ConcurrentMap<Long, StandinBot> bots = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, StandinBot> seen = new ConcurrentHashMap<>();
    private volatile Optional<StandinBot> current = Optional.empty();

    public StandinState(StandinContext context, List<SamplePerson> samples) {
        this.context = context;
        people = new People(context.log(), samples);
        violations = new ContractViolations(context.clock(), context.feed());
        if (born().isEmpty())
            context.log().put(BORN, StringNode.valueOf(UUID.randomUUID().toString()));
        context.log().under(KEY).keySet().forEach(id -> {
            StandinBot bot = bots.computeIfAbsent(Long.valueOf(id), known -> new StandinBot(known, context));
            current = Optional.of(bot);
        });
    }

    /** The bot of this id, which calls now; people talk to the newest bot, or to a living one if that fell silent. */
    public StandinBot appear(long id) {
        StandinBot known = seen.get(id);
        StandinBot bot = known != null ? known : seen.computeIfAbsent(id, this::welcome);
        if (current.filter(other -> other != bot && other.isSilent()).isPresent()) select(bot);
        bot.called();
        return bot;
    }

    private StandinBot welcome(long id) {
        StandinBot bot = bots.computeIfAbsent(id, fresh -> new StandinBot(fresh, context));
        context.log().put(KEY + id, Json.object());
        select(bot);
        return bot;
    }

    private void select(StandinBot bot) {
        current = Optional.of(bot);
        bot.tellProfile();
    }

    /** Differs when the state was thrown away, so that an open page knows to begin again. */
    public String born() {
        return context.log().find(BORN).map(JsonNode::asString).orElse("");
    }

    public Collection<StandinBot> bots() {
        return bots.values();
    }

    public Optional<StandinBot> bot(long id) {
        return Optional.ofNullable(bots.get(id));
    }

    /** The bot that people talk to unless they say otherwise. */
    public Optional<StandinBot> current() {
        return current;
    }

    public StandinContext context() {
        return context;
    }

    public People people() {
        return people;
    }

    public Calls calls() {
        return calls;
    }

    public ContractViolations violations() {
        return violations;
    }

    public PlannedFaults faults() {
        return faults;
    }

    public Limits limits() {
        return limits;
    }
}
