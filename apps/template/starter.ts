// data table

/** What a template shows before anyone has written one. */
export const STARTER_MARKUP = `<style>
  /* The smallest glass has room for the day alone. */
  @media (max-height: 80px) {
    .title, .label, .title_bar { display: none }
    .value { font-size: 14vw }
  }
</style>
<div class="layout layout--col gap--large">
  <span class="title">{{ trmnl.user.first_name | default: trmnl.device.name | default: "Hello" }}</span>
  <span class="value value--large md:value--xlarge lg:value--xxlarge">{{ "now" | l_date: "%A" }}</span>
  <span class="label">{{ "now" | l_date: "%-d %B %Y" }}</span>
</div>
<div class="title_bar">
  <span class="title">{{ trmnl.plugin_settings.instance_name }}</span>
  <span class="instance">Write your own in Liquid and HTML</span>
</div>
`;
