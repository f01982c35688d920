package dev.zapis.eventstore;

class InMemoryEventLogTest implements ConditionContract, RaceContract, TailContract {

    private final EventLog log = new InMemoryEventLog();

    @Override
    public EventLog log() {
        return log;
    }
}
