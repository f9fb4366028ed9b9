package org.drsim.chart;

import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** What stands beside the bars, one text each. */
record LossLabels(List<String> texts) implements CategoryItemLabelGenerator {

  @Override
  public String generateRowLabel(CategoryDataset data, int row) {
    return "";
  }

  @Override
  public String generateColumnLabel(CategoryDataset data, int column) {
    return texts.get(column);
  }

  @Override
  public String generateLabel(CategoryDataset data, int row, int column) {
    return texts.get(column);
  }
}
