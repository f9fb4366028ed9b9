package org.drsim.recovery;

import java.util.List;
import org.drsim.fault.Churn;
import org.drsim.fault.DataHarm;
import org.drsim.fault.TargetMachine;
import org.drsim.quantity.Distribution;
import org.drsim.replication.RecoveryPoints;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.ReversePoints;
import org.drsim.scenario.Location;

/**
 * A machine that can be failed over.
 *
 * @param sourceRegion where it is
 * @param target where it would be made
 * @param vaultRegion where the settings of its replication are kept
 * @param consistencyGroup empty where it is in none
 * @param latestCutsApplied whether the latest state is that of the replica disks also when nothing
 *     waits to be applied
 * @param disks names of those that are replicated
 * @param volume of these together
 * @param cores that it needs; 0 where that is not known
 * @param reserved whether room is kept for it
 * @param data what became of its data
 * @param boot in seconds
 * @param appStart in seconds
 * @param inTarget the machine as it is there after a failover
 * @param home whether it serves where it was, after it has come back
 * @param reverse its points once it is protected in the other direction
 * @param protection how far it is from being protected as before
 * @param observer told when it is given up and when it serves again
 */
public record RecoverableMachine(
    String name,
    String sourceRegion,
    Location target,
    String vaultRegion,
    String consistencyGroup,
    boolean latestCutsApplied,
    List<String> disks,
    DiskVolume volume,
    long cores,
    boolean reserved,
    DataHarm data,
    Distribution boot,
    Distribution appStart,
    ReplicationPath path,
    RecoveryPoints store,
    Churn churn,
    TargetMachine inTarget,
    AtHome home,
    ReversePoints reverse,
    MachineProtection protection,
    RecoveryObserver observer) {

  public RecoverableMachine {
    disks = List.copyOf(disks);
  }

  /** The same on its way back. */
  RecoverableMachine reversed() {
    return new RecoverableMachine(
        name,
        target.region(),
        new Location(sourceRegion, null),
        vaultRegion,
        consistencyGroup,
        latestCutsApplied,
        disks,
        volume,
        cores,
        true,
        data,
        boot,
        appStart,
        path,
        store,
        churn,
        inTarget,
        home,
        reverse,
        protection,
        observer);
  }

  PointChoices choices() {
    return new PointChoices(path, store, data, !consistencyGroup.isEmpty(), latestCutsApplied);
  }
}
