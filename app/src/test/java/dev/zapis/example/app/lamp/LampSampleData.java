package dev.zapis.example.app.lamp;

import dev.zapis.app.bootstrap.SampleOffice;
import dev.zapis.app.bootstrap.SliceSampleData;
import dev.zapis.example.command.lamp.LightLamp;
import reactor.core.publisher.Mono;

/** The first of the people has light tomorrow. */
final class LampSampleData implements SliceSampleData {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Mono<Void> refresh(SampleOffice office) {
        return office.today(0)
                .map(today -> today.plusDays(1))
                .flatMap(day -> office.as(
                        0, office.once("lamp", day.toString()), visit -> visit.tell(new LightLamp(office.id(), day))));
    }
}
