package dev.zapis.bot.office.feature;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import reactor.core.publisher.Mono;

/** Really switch it off? */
@Route("office.module.off")
public record DisableFeatureScreen(OfficeId office, Feature feature) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        visit.parts().mustHave(feature);
        return Mono.just(View.titled("title", "feature", visit.parts().name(feature))
                .line("stay")
                .row(
                        Button.text("keep", new FeaturesScreen(office)),
                        Button.text("yes", new FeaturesScreen.Switch(office, feature, false))
                                .danger()));
    }
}
