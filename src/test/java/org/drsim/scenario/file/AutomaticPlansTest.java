package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.PlanGroup;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery plans that are made of applications. */
final class AutomaticPlansTest {

  @TempDir private Path folder;

  private Scenario read(String text) throws Exception {
    final Path file = folder.resolve("scenario.yaml");
    Files.writeString(
        file,
        "defaults: {machine: {region: northeurope, protection: {to: westeurope}}}\n"
            + "recoveryPlans: auto\n"
            + text);
    return ScenarioFiles.read(file, List.of()).scenario();
  }

  private static List<List<String>> groups(RecoveryPlan plan) {
    return plan.groups().stream().map(PlanGroup::names).toList();
  }

  @Test
  void anApplicationIsAPlan_aTierAGroup_andWhoIsInNoneHasAPlanToo() throws Exception {
    final Scenario scenario =
        read(
            """
            machines:
              - {name: web, count: 2, application: shop, tier: front}
              - {name: db, application: shop, tier: data}
              - {name: job, application: shop}
              - {name: crm, application: crm}
              - {name: spare}
            applications: [{name: shop, tiers: [data, front]}, {name: crm}]
            faults: [{name: loss, regionOutage: northeurope, at: 1 h}]
            responses: [{to: loss, failOver: auto}]
            """);
    assertThat(scenario.recoveryPlans())
        .extracting(RecoveryPlan::name)
        .containsExactly("shop-plan", "crm-plan", "other-machines");
    assertThat(groups(scenario.recoveryPlans().get(0)))
        .containsExactly(List.of("db"), List.of("web-1", "web-2"), List.of("job"));
    assertThat(scenario.responses().get(0).failOver())
        .isEqualTo(new FailOver.Plan(List.of("shop-plan", "crm-plan", "other-machines")));
    assertThat(ScenarioPrinter.print(scenario)).contains("automaticPlans: false");
  }

  @Test
  void noPlanHasMoreThanTheProductAllows_andEveryMachineIsInOne() throws Exception {
    final Scenario scenario =
        read(
            """
            machines:
              - {name: a, count: 130, application: big, tier: one}
              - {name: b, count: 95, application: big, tier: two, consistencyGroup: null}
              - {name: c, count: 16, application: big, tier: two, consistencyGroup: data}
              - {name: t1, application: many, tier: t1}
              - {name: t2, application: many, tier: t2}
              - {name: t3, application: many, tier: t3}
              - {name: t4, application: many, tier: t4}
              - {name: t5, application: many, tier: t5}
              - {name: t6, application: many, tier: t6}
              - {name: t7, application: many, tier: t7}
              - {name: t8, application: many, tier: t8}
              - {name: t9, application: many, tier: t9}
            """
                .replace(", consistencyGroup: null", ""));
    final Set<String> planned = new LinkedHashSet<>();
    for (final RecoveryPlan plan : scenario.recoveryPlans()) {
      assertThat(plan.machineNames()).hasSizeBetween(1, 100);
      assertThat(plan.groups()).hasSizeBetween(1, 7);
      assertThat(plan.machineNames()).noneMatch(planned::contains);
      planned.addAll(plan.machineNames());
      final long together =
          plan.machineNames().stream().filter(name -> name.startsWith("c-")).count();
      assertThat(together).isIn(0L, 16L);
    }
    assertThat(planned).hasSize(scenario.machines().size());
    assertThat(scenario.recoveryPlans())
        .extracting(RecoveryPlan::name)
        .containsExactly("big-plan-1", "big-plan-2", "big-plan-3", "many-plan");
  }
}
